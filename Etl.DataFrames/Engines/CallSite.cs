using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Etl.DataFrames.Engines;

/// <summary>Finds the line of the user's program that called an action.</summary>
internal static class CallSite
{
    private static readonly string[] Libraries = ["Etl.DataFrames", "Etl.DuckDB", "Etl.Spark"];

    /// <summary>The file and line, such as <c>Program.cs:12</c>; without debug symbols the method.</summary>
    public static string Find()
    {
        var frame = new StackTrace(fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => IsUsers(frame.GetMethod()));
        return frame?.GetFileName() is { } file
            ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{frame.GetFileLineNumber()}")
            : $"{frame?.GetMethod()?.DeclaringType?.FullName}.{frame?.GetMethod()?.Name}";
    }

    private static bool IsUsers(MethodBase? method) =>
        method?.DeclaringType?.Assembly.GetName().Name is { } assembly
        && !Libraries.Contains(assembly)
        && !assembly.StartsWith("System.", StringComparison.Ordinal);
}
