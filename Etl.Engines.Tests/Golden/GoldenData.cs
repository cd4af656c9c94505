using Etl.Golden.Files;

namespace Etl.Engines.Tests.Golden;

/// <summary>The answers of a real Spark that the tests bring along.</summary>
internal static class GoldenData
{
    /// <summary>The folder that holds them.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", "data");

    /// <summary>What is in it.</summary>
    public static GoldenFolder Folder { get; } = GoldenFolder.Read(Path);
}
