using Etl.Trigger.Aws;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Airflow;

/// <summary>Makes the Airflow that the settings name.</summary>
internal sealed class Airflows(TriggerSettings settings, PatientClient http, AwsClient aws, Secrets secrets)
{
    /// <summary>The Airflow. Its login is read now, so that a changed secret is used at once.</summary>
    /// <exception cref="TriggerException">The login cannot be read.</exception>
    public async Task<IAirflowApi> OpenAsync(CancellationToken cancellationToken)
    {
        if (settings.AirflowApi == AirflowKind.Mwaa)
        {
            return new MwaaAirflow(aws, settings.MwaaName);
        }

        var login = await new SecretStore(aws, secrets).LoginAsync(settings.AirflowSecretArn, cancellationToken).ConfigureAwait(false);
        return settings.AirflowApi == AirflowKind.V1
            ? new BasicAirflow(http, settings.AirflowUrl!, login)
            : new TokenAirflow(http, settings.AirflowUrl!, login, secrets);
    }
}
