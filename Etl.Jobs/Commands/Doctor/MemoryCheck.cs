using System.Globalization;
using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands.Doctor;

/// <summary>Compares what the engine may use with what the machine, or the container, has.</summary>
internal static class MemoryCheck
{
    // The program itself, and all else on the machine, need some too.
    private const double SafeShare = 0.75;

    public static Check Run(SettingValues settings)
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var limit = settings.MemoryLimit();
        var threads = settings.Threads() ?? Environment.ProcessorCount;
        var found = string.Create(CultureInfo.InvariantCulture, $"{Units.Size(available)}, of which the engine may use {limit}; {threads} threads on {Environment.ProcessorCount} cores");
        return MemorySize.Bytes(limit) <= available * SafeShare
            ? new("Memory", CheckState.Good, found)
            : new("Memory", CheckState.Warning, found, $"Lower {SettingCatalog.MemoryLimit.Option}: the system may end a program that takes too much.");
    }
}
