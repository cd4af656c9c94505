using System.Reflection;

namespace Etl.Jobs.Retail.Run;

/// <summary>Which program made a table.</summary>
internal static class CodeVersion
{
    /// <summary>The version and, of a build in a repository, the commit: <c>1.0.0+6098ff7…</c>.</summary>
    public static string Text { get; } =
        typeof(CodeVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
