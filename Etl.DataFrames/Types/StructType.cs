using System.Text;

namespace Etl.DataFrames.Types;

/// <summary>Named columns in order: the schema of a frame, or the type of a value with parts.</summary>
public sealed record StructType : DataType
{
    /// <summary>Creates a schema.</summary>
    /// <param name="fields">The columns in order.</param>
    public StructType(IEnumerable<StructField> fields) => Fields = [.. fields];

    /// <summary>Creates a schema.</summary>
    /// <param name="fields">The columns in order.</param>
    public StructType(params StructField[] fields) => Fields = [.. fields];

    /// <summary>Reads columns as Spark SQL writes them.</summary>
    /// <param name="ddl">Such as <c>a int not null, b array&lt;string&gt;</c>.</param>
    /// <exception cref="AnalysisException">The text is no list of columns.</exception>
    public static StructType FromDDL(string ddl) => Analysis.DdlParser.ParseSchema(ddl);

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<StructField> Fields { get; }

    /// <inheritdoc/>
    public override string SimpleString => $"struct<{string.Join(',', Fields.Select(column => $"{column.Name}:{column.DataType.SimpleString}"))}>";

    /// <inheritdoc/>
    public override string TypeName => "struct";

    /// <summary>Returns a schema with one more column at the end.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="dataType">The type of its values.</param>
    /// <param name="isNullable">Whether a value may be null.</param>
    public StructType Add(string name, DataType dataType, bool isNullable = true) => new([.. Fields, new StructField(name, dataType, isNullable)]);

    /// <summary>The schema as Spark SQL writes columns, such as <c>a INT NOT NULL,b STRING</c>.</summary>
    public string ToDDL() => string.Join(',', Fields.Select(field => $"`{field.Name.Replace("`", "``", StringComparison.Ordinal)}` {TypeDdl.Of(field.DataType)}{(field.IsNullable ? "" : " NOT NULL")}"));

    /// <summary>The schema as the tree that Spark's <c>printSchema</c> prints.</summary>
    /// <param name="level">How deep; the columns are level 1.</param>
    public string TreeString(int level = int.MaxValue)
    {
        var text = new StringBuilder("root\n");
        AppendTree(text, this, " |");
        return level == int.MaxValue ? text.ToString() : string.Concat(text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => Depth(line) <= level).Select(line => line + "\n"));
    }

    // Each level is five characters further in.
    private static int Depth(string line) => line.IndexOf("-- ", StringComparison.Ordinal) is >= 0 and var at ? ((at - 2) / 5) + 1 : 0;

    /// <summary>Equal when the columns are equal in order.</summary>
    /// <param name="other">The schema to compare with.</param>
    public bool Equals(StructType? other) => other is not null && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.Aggregate(0, HashCode.Combine);

    private static void AppendTree(StringBuilder text, StructType type, string prefix)
    {
        foreach (var field in type.Fields)
        {
            text.Append(prefix).Append("-- ").Append(field.Name).Append(": ").Append(TreeName(field.DataType))
                .Append(" (nullable = ").Append(field.IsNullable ? "true" : "false").Append(")\n");
            AppendNested(text, field.DataType, prefix + "    |");
        }
    }

    private static void AppendNested(StringBuilder text, DataType type, string prefix)
    {
        switch (type)
        {
            case StructType nested:
                AppendTree(text, nested, prefix);
                break;
            case ArrayType array:
                text.Append(prefix).Append("-- element: ").Append(TreeName(array.ElementType))
                    .Append(" (containsNull = ").Append(array.ContainsNull ? "true" : "false").Append(")\n");
                AppendNested(text, array.ElementType, prefix + "    |");
                break;
            case MapType map:
                text.Append(prefix).Append("-- key: ").Append(TreeName(map.KeyType)).Append('\n');
                AppendNested(text, map.KeyType, prefix + "    |");
                text.Append(prefix).Append("-- value: ").Append(TreeName(map.ValueType))
                    .Append(" (valueContainsNull = ").Append(map.ValueContainsNull ? "true" : "false").Append(")\n");
                AppendNested(text, map.ValueType, prefix + "    |");
                break;
            default:
                break;
        }
    }

    // printSchema has its own names for the whole numbers, unlike simpleString.
    private static string TreeName(DataType type) => type switch
    {
        ByteType => "byte",
        ShortType => "short",
        IntegerType => "integer",
        LongType => "long",
        DecimalType => type.SimpleString,
        _ => type.TypeName,
    };
}
