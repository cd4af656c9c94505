using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Records;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

public sealed partial class SparkSession
{
    /// <summary>The views that were made of frames.</summary>
    public Catalog.Catalog Catalog => new(this);

    /// <summary>The context of this session.</summary>
    public SparkContext SparkContext => new(this);

    internal ViewRegistry Views { get; } = new();

    /// <summary>The frame of a view, or of a table in Spark's catalogue.</summary>
    /// <param name="tableName">The name under which the frame was registered, case-insensitive. Its columns may be written <c>name.column</c>.</param>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public DataFrame Table(string tableName) => Views.Find(tableName) is { } plan
        ? new DataFrame(this, new Named(plan, tableName[(tableName.LastIndexOf('.') + 1)..]))
        : _engine.FindTable(tableName) is { } schema
        ? new DataFrame(this, new Named(new FileScan(new FileSource(FileSource.Table, [tableName], schema, []), Plan.NewOutput(schema)), tableName[(tableName.LastIndexOf('.') + 1)..]))
        : throw NoTable(tableName);

    internal bool HasTable(string tableName) => Views.Find(tableName) is not null || _engine.FindTable(tableName) is not null;

    /// <summary>
    /// A frame of records: a column for each parameter of the record's constructor, then for each other property that can be set, in their order and by their
    /// names. Tuples become columns <c>_1</c>, <c>_2</c>, …, other values one column <c>_1</c>. Lists and sets become arrays, dictionaries maps, records in records structs;
    /// texts are made of enums (their names), <see cref="char"/> and <see cref="Guid"/>. A <see cref="decimal"/> is a <c>decimal(38,18)</c>, as in Spark. What the annotations
    /// let be null is nullable, in arrays and maps too.
    /// </summary>
    /// <typeparam name="T">The record, such as <c>record Sale(int Store, decimal? Amount)</c>.</typeparam>
    /// <param name="data">The records.</param>
    /// <exception cref="AnalysisException">A type is one that no column can have, or a value does not fit its column.</exception>
    public DataFrame CreateDataFrame<T>(IEnumerable<T> data)
    {
        var (schema, read) = RecordReader.Of<T>();
        return CreateDataFrame(data.Select(record => new GenericRow(read(record))), schema);
    }

    /// <summary>A frame of one column <c>_1</c> of <c>int</c>.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<int> data) => OneColumn(data, new IntegerType(), isNullable: false);

    /// <inheritdoc cref="CreateDataFrame(IEnumerable{int})"/>
    public DataFrame CreateDataFrame(IEnumerable<int?> data) => OneColumn(data, new IntegerType(), isNullable: true);

    /// <summary>A frame of one column <c>_1</c> of <c>bigint</c>.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<long> data) => OneColumn(data, new LongType(), isNullable: false);

    /// <summary>A frame of one column <c>_1</c> of <c>string</c>.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<string?> data) => OneColumn(data, new StringType(), isNullable: true);

    /// <summary>A frame of one column <c>_1</c> of <c>double</c>.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<double> data) => OneColumn(data, new DoubleType(), isNullable: false);

    /// <inheritdoc cref="CreateDataFrame(IEnumerable{double})"/>
    public DataFrame CreateDataFrame(IEnumerable<double?> data) => OneColumn(data, new DoubleType(), isNullable: true);

    /// <summary>A frame of one column <c>_1</c> of <c>boolean</c>.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<bool> data) => OneColumn(data, new BooleanType(), isNullable: false);

    /// <inheritdoc cref="CreateDataFrame(IEnumerable{bool})"/>
    public DataFrame CreateDataFrame(IEnumerable<bool?> data) => OneColumn(data, new BooleanType(), isNullable: true);

    /// <summary>A frame of one column <c>_1</c> of <c>date</c>.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<DateOnly> data) => OneColumn(data, new DateType(), isNullable: false);

    /// <summary>A frame of one column <c>_1</c> of <c>timestamp</c>.</summary>
    /// <param name="data">The values, in UTC.</param>
    public DataFrame CreateDataFrame(IEnumerable<DateTime> data) => OneColumn(data, new TimestampType(), isNullable: false);

    /// <inheritdoc cref="CreateDataFrame(IEnumerable{DateOnly})"/>
    public DataFrame CreateDataFrame(IEnumerable<Date?> data) => OneColumn(data, new DateType(), isNullable: true);

    /// <inheritdoc cref="CreateDataFrame(IEnumerable{DateTime})"/>
    public DataFrame CreateDataFrame(IEnumerable<Timestamp?> data) => OneColumn(data, new TimestampType(), isNullable: true);

    internal AnalysisException NoTable(string name)
    {
        var names = Views.Names;
        var near = Nearest.To(name, names);
        return new AnalysisException(
            $"There is no view '{name}'. {(names.Count == 0 ? "None was made yet: call CreateOrReplaceTempView on a frame." : $"Views: {string.Join(", ", names)}.")}{(near is null ? "" : $" Did you mean '{near}'?")}");
    }

    private DataFrame OneColumn<T>(IEnumerable<T> data, DataType type, bool isNullable) =>
        CreateDataFrame(data.Select(value => new GenericRow([value])), new StructType(new StructField("_1", type, isNullable)));
}
