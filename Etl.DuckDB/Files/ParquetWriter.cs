using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Engines;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>
/// Writes Parquet in Spark's layout: files are made under <c>_temporary</c>, which readers ignore, and moved to their place when all are whole;
/// then <c>_SUCCESS</c> is written.
/// </summary>
internal static class ParquetWriter
{
    /// <summary>How files are written, for <c>COPY</c>.</summary>
    public const string Format = "FORMAT PARQUET, COMPRESSION SNAPPY";

    private const string Temporary = "_temporary";

    /// <summary>Writes a table.</summary>
    /// <param name="target">Where and how.</param>
    /// <param name="copy">Writes files into a folder.</param>
    public static void Write(FileTarget target, Action<string> copy)
    {
        LocalPaths.Require([target.Path], "writing");
        if (!IsWanted(target))
        {
            return;
        }

        Refuse(target);
        var isNew = !Directory.Exists(target.Path);
        var staging = Path.Combine(target.Path, Temporary, Guid.CreateVersion7().ToString());
        Directory.CreateDirectory(staging);
        try
        {
            copy(staging);
            Publish(target, staging);
        }
        finally
        {
            Directory.Delete(Path.Combine(target.Path, Temporary), recursive: true);
            if (isNew && !Directory.EnumerateFileSystemEntries(target.Path).Any())
            {
                Directory.Delete(target.Path);
            }
        }
    }

    /// <summary>The query with its timestamps as instants, which Parquet marks as UTC: Spark reads unmarked ones as local times.</summary>
    public static string Instants(FileTarget target, string query)
    {
        var columns = target.Schema.Fields
            .Where(column => column.DataType is TimestampType)
            .Select(column => DuckDbDialect.Instance.Identifier(column.Name))
            .Select(column => $"CAST({column} AS TIMESTAMPTZ) AS {column}")
            .ToList();
        return columns.Count == 0 ? query : $"SELECT * REPLACE ({string.Join(", ", columns)}) FROM (\n{query}\n)";
    }

    private static bool IsWanted(FileTarget target)
    {
        var hasData = Directory.Exists(target.Path) && Directory.EnumerateFileSystemEntries(target.Path).Any();
        return target.Mode switch
        {
            SaveMode.ErrorIfExists when hasData => throw new AnalysisException(
                $"Path '{target.Path}' already has data. Use Mode(\"overwrite\") to replace it or Mode(\"append\") to add to it."),
            SaveMode.Ignore => !hasData,
            _ => true,
        };
    }

    private static void Refuse(FileTarget target)
    {
        if (target.Format != "parquet")
        {
            throw new UnsupportedOperationException(DuckDbEngine.EngineName, $"writing '{target.Format}' files", "Use parquet.");
        }
    }

    /// <summary>What follows <c>COPY … TO</c>.</summary>
    public static string Destination(FileTarget target, string staging)
    {
        var identifiers = target.PartitionBy.Select(DuckDbDialect.Instance.Identifier);
        return target.PartitionBy.Count == 0
            ? $"'{Quoted(Path.Combine(staging, "part.parquet"))}' ({Format})"
            : $"'{Quoted(staging)}' ({Format}, PARTITION_BY ({string.Join(", ", identifiers)}))";
    }

    private static void Publish(FileTarget target, string staging)
    {
        if (target.Mode == SaveMode.Overwrite)
        {
            DeleteOld(target.Path);
        }

        var job = Guid.CreateVersion7();
        var number = 0;
        foreach (var file in Directory.EnumerateFiles(staging, "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.Combine(target.Path, PartitionNames.Rename(Path.GetDirectoryName(Path.GetRelativePath(staging, file))!));
            Directory.CreateDirectory(folder);
            File.Move(file, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"part-{number++:D5}-{job}.c000.snappy.parquet")));
        }

        File.WriteAllBytes(Path.Combine(target.Path, "_SUCCESS"), []);
    }

    private static void DeleteOld(string path)
    {
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos().Where(entry => entry.Name != Temporary))
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }

    /// <summary>A path within quotes.</summary>
    public static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
