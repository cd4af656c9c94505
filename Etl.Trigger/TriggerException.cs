namespace Etl.Trigger;

/// <summary>What a person must know or mend. Its message is meant for the alert.</summary>
internal class TriggerException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The event is not what the schedule sends.</summary>
internal sealed class EventException(string message) : TriggerException(message);

/// <summary>The environment of the function is wrong.</summary>
internal sealed class SettingsException(string message, Exception? cause = null) : TriggerException(message, cause);

/// <summary>The invocation's time, or the number of tries, is used up.</summary>
internal sealed class UnansweredException(string message, Exception? cause = null) : TriggerException(message, cause);

/// <summary>A service of AWS said no.</summary>
internal sealed class AwsException(string message, Exception? cause = null) : TriggerException(message, cause);

/// <summary>Airflow said no, or something that is not Airflow's.</summary>
internal sealed class AirflowException(string message, Exception? cause = null) : TriggerException(message, cause);
