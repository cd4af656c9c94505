namespace Etl.Trigger.Reporting;

/// <summary>Tells people.</summary>
internal interface IAlerts
{
    /// <summary>Sends a message.</summary>
    /// <param name="subject">What it is about, in one line.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task SendAsync(string subject, string message, CancellationToken cancellationToken);
}
