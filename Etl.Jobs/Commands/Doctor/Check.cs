namespace Etl.Jobs.Commands.Doctor;

/// <summary>How a check went.</summary>
internal enum CheckState
{
    Good,
    Warning,
    Missing,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="State">How it is.</param>
/// <param name="Found">What is there.</param>
/// <param name="Advice">What to do, unless all is well.</param>
internal sealed record Check(string Name, CheckState State, string Found, string? Advice = null);
