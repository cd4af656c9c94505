using System.Reflection;

namespace Etl.DataFrames.Engines;

/// <summary>Finds an engine by name. Each engine is an assembly of its own that a program references or not; this library knows only the names.</summary>
internal static class EngineFactory
{
    private static readonly Dictionary<string, (string Package, string Type)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["duckdb"] = ("Etl.DuckDB", "Etl.DuckDB.DuckDbEngine"),
        ["spark"] = ("Etl.Spark", "Etl.Spark.SparkEngine"),
    };

    /// <summary>Starts an engine.</summary>
    /// <param name="name">The engine's name.</param>
    /// <param name="settings">The session's settings.</param>
    /// <exception cref="AnalysisException">No engine has that name, or the program does not reference it.</exception>
    public static IEngine Create(string name, IReadOnlyDictionary<string, string> settings)
    {
        if (!Known.TryGetValue(name, out var engine))
        {
            throw new AnalysisException($"Engine '{name}' is unknown. Available: {string.Join(", ", Known.Keys)}. Set 'etl.engine' or ETL_ENGINE to one of them.");
        }

        var type = Load(name, engine.Package).GetType(engine.Type, throwOnError: true)!;
        return Invoke(type, settings);
    }

    private static Assembly Load(string name, string package)
    {
        try
        {
            return Assembly.Load(package);
        }
        catch (FileNotFoundException)
        {
            throw new AnalysisException($"Engine '{name}' is not part of this program. Add a reference to '{package}'.");
        }
    }

    private static IEngine Invoke(Type type, IReadOnlyDictionary<string, string> settings)
    {
        try
        {
            return (IEngine)Activator.CreateInstance(type, settings)!;
        }
        catch (TargetInvocationException error) when (error.InnerException is EtlException inner)
        {
            throw inner;
        }
    }
}
