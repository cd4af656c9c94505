using System.Reflection;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB;
using Etl.Spark.Sql;

namespace Etl.Engines.Tests.Documentation;

/// <summary>The support matrix, from the public API and the dialects' tables.</summary>
internal static class ApiDocument
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const string Head =
        """
        # API

        Every public member of `Etl.DataFrames`, and whether it works on the embedded engine, on Spark 3.5 and on Spark 4. The names are those of Microsoft.Spark;
        what it has and this list has not is not there. *Refused*: the engine has no exact answer, whatever the arguments are. A function that is there may be
        refused for some arguments, and a reader or writer for some options, always before the plan runs: [engine-differences.md](engine-differences.md) says which,
        and why. ORC, JDBC, tables of a catalogue (`SaveAsTable`, `InsertInto`, `BucketBy`, `CreateTable`) and `FreqItems` are Spark's alone; `WriteTo` is refused on both.
        Generated: `ETL_UPDATE_DOCS=1 dotnet test Etl.Engines.Tests --filter ApiDocument`.
        """;

    private static readonly SqlDialect[] Dialects = [DuckDbDialect.Instance, SparkDialect.Instance, SparkDialect.Instance];

    public static string Text()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        foreach (var type in Types())
        {
            AppendType(text, type);
        }

        return text.ToString();
    }

    private static IEnumerable<Type> Types() => typeof(DataFrame).Assembly.GetExportedTypes()
        .Where(type => !type.IsEnum && !type.IsAssignableTo(typeof(Exception)) && Rows(type).Any())
        .OrderBy(type => Array.IndexOf([typeof(SparkSession), typeof(DataFrame), typeof(Column), typeof(Functions)], type) is >= 0 and var first ? first : int.MaxValue)
        .ThenBy(type => type.FullName, StringComparer.Ordinal);

    private static void AppendType(StringBuilder text, Type type)
    {
        text.Append("\n## ").Append(type.Name).Append("\n\n| member | in Spark SQL | DuckDB | Spark 3.5 | Spark 4 |\n|---|---|---|---|---|\n");
        foreach (var row in Rows(type).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append(row).Append('\n');
        }
    }

    private static IEnumerable<string> Rows(Type type)
    {
        var methods = type.GetMethods(Declared).Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)).Where(IsOurs);
        var properties = type.GetProperties(Declared).Where(property => property.Name != "EqualityContract");
        return methods.Select(method => Row(MemberText.Of(method), MemberProbe.FunctionsOf(method)))
            .Concat(properties.Select(property => Row(MemberText.Of(property), [])));
    }

    // What every record and object has says nothing.
    private static bool IsOurs(MethodInfo method) =>
        method.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "PrintMembers") && !IsRecordOperator(method);

    private static bool IsRecordOperator(MethodInfo method) =>
        method.Name is "op_Equality" or "op_Inequality" && method.DeclaringType != typeof(Column);

    private static string Row(string member, IReadOnlyList<string> functions)
    {
        var answers = Dialects.Select(dialect => Answer(dialect, functions));
        return $"| `{Cell(member)}` | {Cell(string.Join(", ", functions.Select(name => $"`{name}`")))} | {string.Join(" | ", answers)} |";
    }

    private static string Answer(SqlDialect dialect, IReadOnlyList<string> functions) => functions.All(name => IsThere(dialect, name)) ? "yes" : "refused";

    // explode and its kin make rows: they are tables of a dialect, not values.
    private static bool IsThere(SqlDialect dialect, string function) => FunctionCatalog.IsRewritten(function)
        || dialect.Generators.ContainsKey(function)
        || new[] { dialect.Scalars, dialect.Aggregates, dialect.Windows }.Any(table => table.TryGetValue(function, out var translation) && !Refuses(translation, function));

    // An entry that refuses without a look at the arguments refuses every call.
    private static bool Refuses(Translation translation, string function)
    {
        try
        {
            translation(new SqlCall(function, [], [], new NullType(), Distinct: false, new SqlContext()));
            return false;
        }
        catch (Exception error) when (error is not InternalErrorException)
        {
            return error is DataFrames.UnsupportedOperationException;
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
