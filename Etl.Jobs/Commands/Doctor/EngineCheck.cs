using System.Diagnostics;
using Etl.DataFrames;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands.Doctor;

/// <summary>Starts the engine and says which it is and where its library was found.</summary>
internal static class EngineCheck
{
    private const string Name = "Engine";

    public static Check Run(SettingValues settings)
    {
        try
        {
            using var spark = EngineSession.Start(settings);
            return new Check(Name, CheckState.Good, $"{spark.Version()}{Place()}");
        }
        catch (Exception error) when (error is EtlException or IOException or UnauthorizedAccessException)
        {
            return new Check(Name, CheckState.Missing, "does not start", error.Message);
        }
    }

    private static string Place()
    {
        using var process = Process.GetCurrentProcess();
        var library = process.Modules.Cast<ProcessModule>()
            .Select(module => module.FileName)
            .FirstOrDefault(path => Path.GetFileNameWithoutExtension(path).TrimStart('l', 'i', 'b') == "duckdb");
        return library is null ? "" : $", {library}";
    }
}
