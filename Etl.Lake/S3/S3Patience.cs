using System.Globalization;

namespace Etl.Lake.S3;

/// <summary>How long to go on when S3 or the network fails.</summary>
/// <param name="Attempts">How often a call is tried. One that got a part of the bytes starts counting anew.</param>
/// <param name="FirstPause">The pause after the first failure, more or less; it doubles from one to the next.</param>
/// <param name="LongestPause">The longest pause.</param>
/// <param name="Answer">How long one try may take until it has its answer, or the part of an object that it fetches.</param>
/// <param name="Upload">How long one try may take that sends a part of an object.</param>
internal sealed record S3Patience(int Attempts, TimeSpan FirstPause, TimeSpan LongestPause, TimeSpan Answer, TimeSpan Upload)
{
    /// <summary>The variable with which AWS's own tools set the number of attempts.</summary>
    public const string Variable = "AWS_MAX_ATTEMPTS";

    private const int DefaultAttempts = 8;
    private const int MaxAttempts = 100;

    /// <summary>About a minute of pauses in all, unless <see cref="Variable"/> says otherwise.</summary>
    public static S3Patience Default { get; } = new(
        FromVariable(), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));

    private static int FromVariable() =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) && attempts is > 0 and <= MaxAttempts
            ? attempts
            : DefaultAttempts;
}
