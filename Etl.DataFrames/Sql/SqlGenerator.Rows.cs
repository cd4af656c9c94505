using System.Globalization;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Sql;

// Sources of rows, and steps that put rows together or make more of them.
internal sealed partial class SqlGenerator
{
    private SelectBlock AddUnion(Union union)
    {
        var names = SelectBlock.UniqueNames(union.Output);
        var sides = Sides(union).Select(side => _context.Indented(AsSide(Build(side)).Render(_dialect, names)));
        return Table($"(\n{string.Join("\n  UNION ALL\n", sides)}\n)", union.Output, names);
    }

    // The frames that unions of unions put together, from left to right.
    private IEnumerable<Plan> Sides(Union union)
    {
        var open = new Stack<Plan>([union.Right, union.Left]);
        while (open.TryPop(out var plan))
        {
            if (plan is Union inner && _cachedTable(inner) is null)
            {
                open.Push(inner.Right);
                open.Push(inner.Left);
            }
            else
            {
                yield return plan;
            }
        }
    }

    private SelectBlock AsSide(SelectBlock side) => side.OrderBy.Count > 0 || side.IsCut ? Wrap(side) : side;

    private SelectBlock AddSetOperation(SetOperation operation, SelectBlock left)
    {
        var names = SelectBlock.UniqueNames(operation.Output);
        var word = $"{operation.Kind.ToString().ToUpperInvariant()}{(operation.KeepsRepetitions ? " ALL" : "")}";
        var sides = new[] { left, Build(operation.Right) }.Select(side => _context.Indented(Keyed(AsSide(side)).Render(_dialect, names)));
        return Table($"(\n{string.Join($"\n  {word}\n", sides)}\n)", operation.Output, names);
    }

    private SelectBlock AddSample(Sample sample, SelectBlock child)
    {
        var names = SelectBlock.UniqueNames(child.Output);
        return Table(_dialect.Sample(sample, $"(\n{_context.Indented(child.Render(_dialect, names))}\n)"), child.Output, names);
    }

    private SelectBlock AddGenerate(Generate generate, SelectBlock child)
    {
        var open = OpenFor(child, [generate.Generator]);
        var writer = Writer(open);
        var table = _context.NextTable();
        var names = generate.Elements.Select((element, i) => IsPlain(element.Name) ? _dialect.Identifier(element.Name) : string.Create(CultureInfo.InvariantCulture, $"c{i + 1}")).ToList();
        var source = new GeneratorSource(generate.Generator, writer.Write(generate.Generator.Argument), table, names);
        var sql = _dialect.Generators[generate.Generator.Function](source);
        var scope = open.Scope.ToDictionary();
        for (var i = 0; i < names.Count; i++)
        {
            scope[generate.Elements[i].Id] = sql.Items is { } items ? new SqlColumn(items[i], IsColumn: false) : new SqlColumn($"{table}.{names[i]}", IsColumn: true);
        }

        var block = open with { Scope = scope, Output = generate.Output };
        return sql.Join is { } join ? block with { From = $"{_context.Short(open.From)}\n{join}", IsJoin = true, MakesRows = true } : Wrap(block);
    }

    // To a name behind LATERAL VIEW that is no word Spark adds the quotes themselves.
    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0]);

    private string Values(LocalRows rows)
    {
        var writer = new ExpressionWriter(_dialect, _context, new Dictionary<long, SqlColumn>());
        string Cell(object? value, Attribute column) => writer.Write(new Literal(value, column.Type));
        var selects = rows.Rows.Select(row => string.Join(", ", row.Select((value, i) => Cell(value, rows.Columns[i]))));
        var names = string.Join(", ", SelectBlock.UniqueNames(rows.Columns).Select(_dialect.Identifier));
        return rows.Rows.Count == 0
            ? $"(SELECT {string.Join(", ", rows.Columns.Select(column => $"{Cell(null, column)} AS {_dialect.Identifier(column.Name)}"))} WHERE 1 = 0)"
            : $"(SELECT * FROM (VALUES\n  ({string.Join("),\n  (", selects)})) AS rows({names}))";
    }
}
