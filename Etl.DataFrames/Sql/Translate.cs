using System.Globalization;

namespace Etl.DataFrames.Sql;

/// <summary>The usual ways to write a function call.</summary>
internal static class Translate
{
    /// <summary>A text in which <c>{0}</c>, <c>{1}</c>… are the arguments.</summary>
    public static Translation Template(string template) =>
        call => string.Format(CultureInfo.InvariantCulture, template, [.. call.Texts]);

    /// <summary>An operator between the arguments, however many.</summary>
    public static Translation Between(string sign) => call => $"({string.Join($" {sign} ", call.Texts)})";

    /// <summary>A function of the engine with another name, or the same.</summary>
    public static Translation Function(string name) => call => $"{name}({(call.Distinct ? "DISTINCT " : "")}{call.List}){call.Over}";

    /// <summary>The translation, converted to Spark's type because the engine's own differs.</summary>
    public static Translation Typed(Translation translation, Func<Types.DataType, string> type) =>
        call => $"CAST({translation(call)} AS {type(call.Type)})";

    /// <summary>No exact translation: refuses with the reason.</summary>
    public static Translation Refuse(string engine, string advice) =>
        call => throw new UnsupportedOperationException(engine, $"function '{call.Function}'", advice);
}
