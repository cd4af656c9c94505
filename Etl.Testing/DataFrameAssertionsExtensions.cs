using Etl.DataFrames;

namespace Etl.Testing;

/// <summary>Lets FluentAssertions assert about frames.</summary>
public static class DataFrameAssertionsExtensions
{
    /// <summary>Starts an assertion about a frame.</summary>
    /// <param name="frame">The frame.</param>
    public static DataFrameAssertions Should(this DataFrame frame) => new(frame);
}
