using Etl.Testing.Comparing;
using Etl.Testing.Fixtures;

namespace Etl.Testing.Snapshots;

/// <summary>The file that holds what a test gave when it was right.</summary>
internal sealed class SnapshotFile(string testFile, string test, string name)
{
    /// <summary>The environment variable that has snapshots written instead of compared.</summary>
    public const string UpdateVariable = "ETL_UPDATE_SNAPSHOTS";

    private const string Folder = "Snapshots";

    public static bool IsUpdating => Environment.GetEnvironmentVariable(UpdateVariable) is "1" or "true";

    /// <summary>The path from the test's folder, for messages.</summary>
    public string Name { get; } = $"{Folder}/{Path.GetFileNameWithoutExtension(testFile)}.{test}{(name.Length > 0 ? "." : "")}{name}.csv";

    public bool Exists => File.Exists(FullName);

    private string FullName => Path.Combine(TestFolder, Name);

    private string TestFolder => Path.GetDirectoryName(testFile) is { Length: > 0 } folder && Directory.Exists(folder)
        ? folder
        : throw new FixtureException(
            $"The folder of '{testFile}' does not exist here, so its snapshot cannot be found. Run the test where it was built, and build without a path map.");

    /// <summary>Records a table. Rows without an order are sorted by their text, so that the same rows give the same file.</summary>
    public void Write(TableRows table, bool isOrdered)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullName)!);
        File.WriteAllText(FullName, SnapshotText.Of(table, isOrdered));
    }

    public TableRows Read()
    {
        var text = TextTable.Parse(File.ReadAllText(FullName));
        var schema = text.Schema ?? throw new FixtureException($"The first line of snapshot '{Name}' is '{text.Header}', which is not a schema. Record it again with {UpdateVariable}=1.");
        return new TableRows(schema, text.Rows(schema));
    }
}
