using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;

namespace Etl.DataFrames.Tests.Support;

/// <summary>A dialect of no engine: it writes every function by its own name, so that tests see what the generator does and nothing else.</summary>
internal static class FakeDialect
{
    private static readonly HashSet<string> Infix = ["+", "-", "*", "/", "%", "=", "<=>", "<", "<=", ">", ">=", "and", "or"];

    public static SqlDialect Instance { get; } = new()
    {
        Engine = "fake",
        IdentifierQuote = '"',
        Literal = Constant,
        Cast = (cast, text, _) => $"CAST({text} AS {cast.DataType.SimpleString.ToUpperInvariant()})",
        Scan = (source, _) => Path.GetFileNameWithoutExtension(source.Paths[0]),
        Joins = Enum.GetValues<JoinKind>().ToDictionary(kind => kind, kind => $"{kind.ToString().ToUpperInvariant()} JOIN"),
        Scalars = FunctionCatalog.Names.ToDictionary(name => name, _ => (Translation)Call),
        Aggregates = FunctionCatalog.Names.ToDictionary(name => name, _ => (Translation)Call),
        Range = range => $"range({range.Start}, {range.End}, {range.Step})",
        Sample = (sample, table) => $"sample({table}, {sample.Fraction.ToString(System.Globalization.CultureInfo.InvariantCulture)})",
        Generators = FunctionCatalog.Names.ToDictionary(name => name, name => (Generator)(source => new GeneratorSql($"GENERATE {name}({source.Argument}) AS {source.Table}({string.Join(", ", source.Names)})", null))),
        Windows = FunctionCatalog.Names.ToDictionary(name => name, _ => (Translation)Call),
    };

    private static string Constant(Literal literal, SqlContext context) =>
        literal.Value is byte[] or string ? context.Parameter(literal.Value) : ColumnText.Of(literal);

    private static string Call(SqlCall call) => Infix.Contains(call.Function)
        ? $"({call[0]} {call.Function.ToUpperInvariant()} {call[1]})"
        : $"{call.Function}({(call.Distinct ? "DISTINCT " : "")}{call.List}){call.Over}";
}
