using Etl.Jobs.Sample;

namespace Etl.Jobs.Tests.Sample;

public sealed class SampleOptionsTests
{
    private static readonly SampleOptions Options = new() { Date = new DateOnly(2024, 1, 13) };

    [Fact]
    public void FirstDay_DefaultHistory_IsTheSundayOfThirteenWeeks() =>
        Options.FirstDay.Should().Be(new DateOnly(2023, 10, 15));

    [Fact]
    public void Validate_NoStores_SaysWhatToGive() =>
        Refusal(Options with { Stores = 0 }).Should().Be("Sample option 'Stores' is 0. Give 1 to 10000.");

    [Fact]
    public void Validate_DateBeforeTheHistory_SaysWhatToGive() =>
        Refusal(Options with { Weeks = 1, Horizon = new DateOnly(2024, 1, 14) }).Should().Be(
            "Sample option 'Horizon' is 2024-01-14. " +
            "Give a date from 2024-01-13, with the business date inside the 1 weeks that end with it.");

    [Fact]
    public void Validate_Presets_AreValid()
    {
        foreach (var size in Enum.GetValues<SampleSize>())
        {
            SampleOptions.For(size, Options.Date).Validate();
        }
    }

    private static string Refusal(SampleOptions options) =>
        options.Invoking(o => o.Validate()).Should().Throw<ArgumentException>().Which.Message;
}
