using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Jobs.Retail.Input;

/// <summary>Reads the raw tables of a day, strictly by their contracts.</summary>
/// <param name="spark">The session.</param>
/// <param name="files">The files.</param>
/// <param name="badRecords">The folder for records that do not fit.</param>
internal sealed class RawTables(SparkSession spark, DayFiles files, string badRecords)
{
    /// <summary>The column that <see cref="ReadWithLines"/> adds: the line of the row in its file.</summary>
    public const string Line = "_line";

    /// <summary>The rows that fit the contract; the others are set aside.</summary>
    public DataFrame Read(TableContract table) => SettingAside(Reader(table.Schema)).Csv(files[table]);

    /// <summary>The rows that fit the contract, with their lines; the others are set aside.</summary>
    public DataFrame ReadWithLines(TableContract table) => SettingAside(ReaderWithLines(table)).Csv(files[table]);

    /// <summary>The rows that fit the contract, with their lines; the others were set aside by a read before.</summary>
    public DataFrame ReadAgainWithLines(TableContract table) => ReaderWithLines(table).Option("mode", "DROPMALFORMED").Csv(files[table]);

    private DataFrameReader SettingAside(DataFrameReader reader) => reader.Option("badRecordsPath", badRecords);

    private DataFrameReader ReaderWithLines(TableContract table) =>
        Reader(table.Schema.Add(Line, new LongType(), isNullable: false)).Option("columnNameOfLineNumber", Line);

    private DataFrameReader Reader(StructType schema) => spark.Read().Schema(schema).Option("header", true).Option("etl.strict", true);
}
