using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Builds steps that make rows of elements. Such a function may only be a column of its own.</summary>
internal static class Generators
{
    /// <summary>Whether an expression makes rows.</summary>
    public static bool Has(Expression expression) => expression.HasGenerator;

    /// <exception cref="AnalysisException">The value makes rows.</exception>
    public static void Refuse(string step, Expression value)
    {
        if (Has(value))
        {
            throw new AnalysisException($"{step} cannot use '{ColumnText.Of(value)}', which makes rows. Add it with WithColumn first, then use that column.");
        }
    }

    /// <summary>The columns of a Select of which one makes rows.</summary>
    /// <exception cref="AnalysisException">Several do, or one does inside another expression.</exception>
    public static Project Select(Plan child, EquatableArray<Expression> columns)
    {
        var makers = columns.Where(Has).ToList();
        if (makers.Count > 1)
        {
            throw new AnalysisException($"Only one column of a Select may make rows, but '{string.Join("', '", makers.Select(ColumnText.Of))}' do. Use one Select for each.");
        }

        var (generator, names) = Parts(makers[0]);
        var (generate, made) = generator.Function.StartsWith("inline", StringComparison.Ordinal) ? Inline(child, generator, names) : Explode(child, generator, names);
        return new Project(generate, [.. columns.SelectMany<Expression, Expression>(column => ReferenceEquals(column, makers[0]) ? made : [column])]) { HidesBeneath = generate.Elements.Any(element => !made.Contains(element)) };
    }

    private static (Generate Step, IEnumerable<Expression> Columns) Explode(Plan child, GeneratorCall generator, EquatableArray<string>? names)
    {
        var elements = Elements(generator, names);
        return (new Generate(child, generator, elements), elements);
    }

    // A row per struct, and then the fields of each.
    private static (Generate Step, IEnumerable<Expression> Columns) Inline(Plan child, GeneratorCall generator, EquatableArray<string>? names)
    {
        var rows = ((StructType)generator.Type).Fields;
        RequireNames(generator, rows, names);
        var (step, elements) = Explode(child, new GeneratorCall(generator.IsOuter ? "explode_outer" : "explode", generator.Argument), names: null);
        var row = elements.Single();
        return (step, rows.Select((field, i) => new Alias(
            new ScalarCall("getfield", [row, Literals.Of(field.Name)], field.DataType, row.Nullable || field.IsNullable), names is null ? field.Name : names[i], Plan.NextId())));
    }

    private static (GeneratorCall Generator, EquatableArray<string>? Names) Parts(Expression column) => column switch
    {
        GeneratorCall generator => (generator, null),
        Alias { Child: GeneratorCall generator } alias => (generator, [alias.Name]),
        AliasList { Child: GeneratorCall generator } list => (generator, list.Names),
        _ => throw new AnalysisException($"'{ColumnText.Of(column is Alias alias ? alias.Child : column)}' makes rows inside another expression. Give it a column of its own first."),
    };

    private static EquatableArray<Attribute> Elements(GeneratorCall generator, EquatableArray<string>? names)
    {
        var fields = Fields(generator);
        RequireNames(generator, fields, names);
        return [.. fields.Select((field, i) => new Attribute(Plan.NextId(), names is null ? field.Name : names[i], field.DataType, field.IsNullable))];
    }

    private static void RequireNames(GeneratorCall generator, IReadOnlyList<StructField> fields, EquatableArray<string>? names)
    {
        if (names is not null && names.Count != fields.Count)
        {
            throw new AnalysisException(
                $"'{ColumnText.Of(generator)}' gives the {fields.Count} columns '{string.Join("', '", fields.Select(field => field.Name))}', but it has {names.Count} names. Use As(new[] {{ … }}) with one for each.");
        }
    }

    private static List<StructField> Fields(GeneratorCall generator)
    {
        List<StructField> fields = generator.Argument.Type switch
        {
            ArrayType array => [new("col", array.ElementType, array.ContainsNull || generator.IsOuter)],
            MapType map => [new("key", map.KeyType, generator.IsOuter), new("value", map.ValueType, map.ValueContainsNull || generator.IsOuter)],
            _ => throw new InternalErrorException($"'{generator.Function}' of '{generator.Argument.Type}'"),
        };
        return generator.HasPosition ? [new StructField("pos", new IntegerType(), generator.IsOuter), .. fields] : fields;
    }
}
