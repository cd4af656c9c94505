namespace Etl.Jobs.Sample;

/// <summary>Presets of <see cref="SampleOptions"/>; sales and inventory rows are approximate.</summary>
internal enum SampleSize
{
    /// <summary>2 thousand sales, 5 thousand inventory rows: for tests.</summary>
    Tiny,

    /// <summary>60 thousand sales, 360 thousand inventory rows: the default.</summary>
    Small,

    /// <summary>1 million sales, 5.4 million inventory rows.</summary>
    Medium,

    /// <summary>5 million sales, 11 million inventory rows: for benchmarks.</summary>
    Large,
}
