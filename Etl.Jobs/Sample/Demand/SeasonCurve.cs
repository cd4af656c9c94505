namespace Etl.Jobs.Sample.Demand;

/// <summary>How demand moves over the year: one wave around a peak day, and the weeks before Christmas.</summary>
/// <param name="PeakDay">Day of the year on which the wave is highest.</param>
/// <param name="HalfWidth">Days from the peak to the end of the wave.</param>
/// <param name="Height">Extra demand at the peak.</param>
/// <param name="Christmas">Extra demand before Christmas.</param>
internal sealed record SeasonCurve(int PeakDay, int HalfWidth, double Height, double Christmas)
{
    private const int ChristmasPeak = 356;
    private const int ChristmasHalfWidth = 28;

    public static SeasonCurve Steady { get; } = new(1, 1, 0, 0.25);

    public static SeasonCurve Summer { get; } = new(200, 100, 1.6, 0.1);

    public static SeasonCurve Grill { get; } = new(190, 80, 0.7, 0.35);

    public static SeasonCurve Winter { get; } = new(25, 110, 1.1, 0.2);

    public static SeasonCurve Festive { get; } = new(96, 15, 0.5, 1.8);

    /// <summary>Demand on a date compared with the quiet time of the year.</summary>
    public double Factor(DateOnly date) =>
        1 + (Height * Wave(date.DayOfYear, PeakDay, HalfWidth)) + (Christmas * Wave(date.DayOfYear, ChristmasPeak, ChristmasHalfWidth));

    // A polynomial bell: sines and exponentials are not the same to the last bit on every platform.
    private static double Wave(int day, int peak, int halfWidth)
    {
        var distance = Math.Abs(day - peak);
        var x = (double)Math.Min(distance, 365 - distance) / halfWidth;
        return x >= 1 ? 0 : (1 - (x * x)) * (1 - (x * x));
    }
}
