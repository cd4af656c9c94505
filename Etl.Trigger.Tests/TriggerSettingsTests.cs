namespace Etl.Trigger.Tests;

public sealed class TriggerSettingsTests
{
    private readonly Dictionary<string, string> _variables = new()
    {
        ["ETL_RAW"] = "s3://acme-retail/raw",
        ["ETL_LAKE"] = "s3://acme-retail/lake/",
        ["AIRFLOW_API"] = "v2",
        ["AIRFLOW_URL"] = "https://airflow.acme.com/team",
        ["AIRFLOW_SECRET_ARN"] = "arn:aws:secretsmanager:us-east-1:123456789012:secret:airflow",
        ["ALERT_TOPIC_ARN"] = "arn:aws:sns:us-east-1:123456789012:alerts",
    };

    [Fact]
    public void Read_AllSet_GivesThem()
    {
        var settings = TriggerSettings.Read(_variables.GetValueOrDefault);

        (settings.Raw.Bucket, settings.Raw.Prefix, settings.Lake.ToString()).Should().Be(("acme-retail", "raw/", "s3://acme-retail/lake"));
        settings.AirflowUrl.Should().Be(new Uri("https://airflow.acme.com/team/"));
    }

    [Fact]
    public void Read_Mwaa_NeedsNoAddressAndNoSecret()
    {
        (_variables["AIRFLOW_API"], _variables["AIRFLOW_MWAA_NAME"]) = ("mwaa", "retail-prod");
        _variables.Remove("AIRFLOW_URL");
        _variables.Remove("AIRFLOW_SECRET_ARN");

        TriggerSettings.Read(_variables.GetValueOrDefault).MwaaName.Should().Be("retail-prod");
    }

    [Theory]
    [InlineData("ETL_RAW")]
    [InlineData("ETL_LAKE")]
    [InlineData("AIRFLOW_API")]
    [InlineData("AIRFLOW_URL")]
    [InlineData("AIRFLOW_SECRET_ARN")]
    [InlineData("ALERT_TOPIC_ARN")]
    public void Read_OneIsMissing_NamesIt(string name)
    {
        _variables.Remove(name);

        Reading.Should().Throw<SettingsException>().WithMessage($"The environment variable '{name}' is not set. Set it on the function.");
    }

    [Theory]
    [InlineData("ETL_RAW", "/data/raw", "ETL_RAW is '/data/raw'. Give a folder of a bucket, such as s3://acme-retail/raw.")]
    [InlineData("ETL_RAW", "s3://acme-retail/../raw", "ETL_RAW is 's3://acme-retail/../raw'. Give a folder of a bucket, *")]
    [InlineData("ETL_LAKE", "s3://Not_A_Bucket/x", "ETL_LAKE is 's3://Not_A_Bucket/x'. Give a folder of a bucket, *")]
    [InlineData("AIRFLOW_API", "v3", "AIRFLOW_API is 'v3'. Give v2 for Airflow 3, v1 for Airflow 2, or mwaa.")]
    [InlineData("AIRFLOW_URL", "http://airflow.acme.com", "AIRFLOW_URL is 'http://airflow.acme.com/'. Give an https address: with http the password could be read on the way.")]
    [InlineData("AIRFLOW_URL", "airflow", "AIRFLOW_URL is not an address such as https://airflow.acme.com, without user, password, '?' or '#'.")]
    [InlineData("AIRFLOW_URL", "https://me:hidden-word@airflow", "AIRFLOW_URL is not an address such as https://airflow.acme.com, without user, password, '?' or '#'.")]
    public void Read_WrongValue_SaysWhatToGive(string name, string value, string message)
    {
        _variables[name] = value;

        Reading.Should().Throw<SettingsException>().WithMessage(message);
    }

    [Fact]
    public void Read_MwaaNameThatIsAPath_IsRefused()
    {
        (_variables["AIRFLOW_API"], _variables["AIRFLOW_MWAA_NAME"]) = ("mwaa", "../clitoken/x");

        Reading.Should().Throw<SettingsException>().WithMessage("AIRFLOW_MWAA_NAME is '../clitoken/x'. Give the name of an MWAA environment: *");
    }

    private Action Reading => () => TriggerSettings.Read(_variables.GetValueOrDefault);
}
