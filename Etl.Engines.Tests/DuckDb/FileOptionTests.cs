using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.DuckDb;

/// <summary>Options of readers and writers, and folders, that make no sense or cannot be followed: refused before anything runs.</summary>
[Collection(ActiveSession.Collection)]
public sealed class FileOptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etl-options-").FullName;
    private readonly SparkSession _spark = SparkSession.Builder().Config("etl.engine", "duckdb").GetOrCreate();

    private DataFrame One => _spark.Range(1).Select(Col("id"), Lit(1).As("p"));

    [Theory]
    [InlineData("pathGlobFilter", "[a", "'[a' is no pattern of file names: a bracket or brace is not closed, or closed without being opened.")]
    [InlineData("modifiedAfter", "soon", "Reader option 'modifiedAfter' is 'soon': it must be a timestamp such as '2024-01-31T12:00:00', in UTC.")]
    [InlineData("basePath", "/no/such", "Reader option 'basePath' is '/no/such': it must be a folder above '*'.")]
    [InlineData("recursiveFileLookup", "x", "Reader option 'recursiveFileLookup' is 'x': it must be 'true' or 'false'.")]
    public void Wrong_options_of_readers(string name, string value, string message)
    {
        One.Write().Csv(PathOf("t"));

        FluentActions.Invoking(() => _spark.Read().Option(name, value).Csv(PathOf("t"))).Should().Throw<AnalysisException>().WithMessage(message);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("parquet")]
    public void Files_that_are_not_there(string format) =>
        FluentActions.Invoking(() => _spark.Read().Format(format).Load(PathOf("none")).Collect()).Should().Throw<AnalysisException>().WithMessage($"Path '{PathOf("none")}' does not exist.");

    [Fact]
    public void Columns_without_a_type() =>
        FluentActions.Invoking(() => One.WithColumn("n", Lit(null)).Write().Parquet(PathOf("t"))).Should().Throw<Etl.DataFrames.UnsupportedOperationException>()
            .WithMessage("Engine 'duckdb' does not support the Parquet column 'n', which is always null and has no type. Cast it.");

    [Theory]
    [InlineData("csv", "ignoreCorruptFiles", "true", "Reader option 'ignoreCorruptFiles'. Leave it out: only 'false' is understood here, not 'true'.")]
    [InlineData("parquet", "datetimeRebaseMode", "LEGACY", "Parquet option 'datetimeRebaseMode'. Leave it out: only 'CORRECTED' or 'EXCEPTION' is understood here, not 'LEGACY'.")]
    [InlineData("csv", "heder", "true", "CSV option 'heder'. Did you mean 'header'?")]
    [InlineData("json", "multline", "true", "JSON option 'multline'. Did you mean 'multiLine'?")]
    [InlineData("parquet", "encoding", "UTF-8", "Parquet option 'encoding'. Leave it out.")]
    public void Options_of_readers_that_cannot_be_followed(string format, string name, string value, string message)
    {
        One.Write().Format(format).Save(PathOf("t"));

        FluentActions.Invoking(() => _spark.Read().Format(format).Option(name, value).Load(PathOf("t"))).Should()
            .Throw<Etl.DataFrames.UnsupportedOperationException>().WithMessage($"Engine 'duckdb' does not support {message}");
    }

    [Theory]
    [InlineData("parquet", "compression", "brotli", "Parquet option 'compression'. 'brotli' is not written here: use snappy, gzip, zstd, lz4_raw or none.")]
    [InlineData("parquet", "comression", "gzip", "Parquet option 'comression'. Did you mean 'compression'?")]
    [InlineData("json", "timestampFromat", "x", "JSON option 'timestampfromat'. Did you mean 'timestampFormat'?")]
    [InlineData("parquet", "more", "x", "Parquet option 'more'. Leave it out.")]
    [InlineData("csv", "maxRecordsPerFile", "5", "Writer option 'maxRecordsPerFile'. Leave it out: a partition is one file here.")]
    public void Options_of_writers_that_cannot_be_followed(string format, string name, string value, string message) =>
        FluentActions.Invoking(() => One.Write().Format(format).Option(name, value).Save(PathOf("t"))).Should()
            .Throw<Etl.DataFrames.UnsupportedOperationException>().WithMessage($"Engine 'duckdb' does not support {message}");

    [Fact]
    public void A_wrong_mode_of_overwriting() => FluentActions.Invoking(() => One.Write().Option("partitionOverwriteMode", "some").Csv(PathOf("t"))).Should()
        .Throw<AnalysisException>().WithMessage("Writer option 'partitionOverwriteMode' is 'some': it must be 'static' or 'dynamic'.");

    [Fact]
    public void The_mode_of_overwriting_may_be_the_sessions()
    {
        var spark = _spark.NewSession();
        spark.Conf().Set("spark.sql.sources.partitionOverwriteMode", "dynamic");
        spark.Range(2).Select(Col("id"), Col("id").As("p")).Write().PartitionBy("p").Parquet(PathOf("t"));

        spark.Range(1).Select(Lit(7L).As("id"), Col("id").As("p")).Write().PartitionBy("p").Mode("overwrite").Parquet(PathOf("t"));

        spark.Read().Parquet(PathOf("t")).OrderBy("p").Collect().Select(row => row.GetAs<long>("id")).Should().Equal(7, 1);
    }

    [Fact]
    public void Folders_that_contradict_each_other()
    {
        One.Write().Parquet(PathOf("t/p=1"));
        One.Write().Parquet(PathOf("t/p=1/q=2"));
        FluentActions.Invoking(() => _spark.Read().Parquet(PathOf("t"))).Should().Throw<AnalysisException>()
            .WithMessage("'*' is in partitions by 'p', '*' by 'p/q'. Read them one by one, or move the files.");

        One.Write().Parquet(PathOf("u"));
        FluentActions.Invoking(() => _spark.Read().Parquet(PathOf("u"), PathOf("t"))).Should().Throw<AnalysisException>()
            .WithMessage("* are read as one table, and there are partitions in '*'. Name the folder above them with the option 'basePath', or read them one by one.");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("parquet")]
    public void A_folder_without_files_tells_no_columns(string format)
    {
        Directory.CreateDirectory(PathOf("t"));
        FluentActions.Invoking(() => _spark.Read().Format(format).Load(PathOf("t"))).Should().Throw<AnalysisException>()
            .WithMessage($"'{PathOf("t")}' holds no file to read the columns of '{format}' from. Write one, or give a schema.");
    }

    [Fact]
    public void A_pattern_that_names_nothing() => FluentActions.Invoking(() => _spark.Read().Csv(PathOf("*.csv"))).Should()
        .Throw<AnalysisException>().WithMessage($"Path '{PathOf("*.csv")}' does not exist: nothing has a name of this pattern.");

    [Fact]
    public void Columns_of_one_name_with_different_types_are_not_merged()
    {
        One.Write().Parquet(PathOf("t"));
        One.Select(Col("id").Cast("int").As("id")).Write().Mode("append").Parquet(PathOf("t"));

        FluentActions.Invoking(() => _spark.Read().Option("mergeSchema", true).Parquet(PathOf("t"))).Should().Throw<AnalysisException>()
            .WithMessage("* have columns of one name with different types. Read them one by one and union them, with casts.");
    }

    [Fact]
    public void A_csv_file_without_records_has_no_columns_and_no_rows()
    {
        File.WriteAllText(PathOf("t.csv"), "");
        var frame = _spark.Read().Option("header", true).Csv(PathOf("t.csv"));

        frame.Columns().Should().BeEmpty();
        frame.Collect().Should().BeEmpty();
        frame.Count().Should().Be(0);
        frame.WithColumn("x", Lit(1)).Collect().Should().BeEmpty();
        FluentActions.Invoking(() => frame.Write().Parquet(PathOf("u"))).Should().Throw<AnalysisException>().WithMessage("The frame has no columns: there is nothing to write. Select one.");
        _spark.Range(3).Select().Collect().Should().HaveCount(3).And.OnlyContain(row => row.Values.Length == 0);
    }

    [Theory]
    [InlineData("{\"a\":1,\"A\":2}", "encoding", "UTF-8", "The JSON files have the field 'A' twice in one object, perhaps in another case. Give a schema: names are the same in any case.")]
    [InlineData("{", "mode", "PERMISSIVE", "'_corrupt_record' takes malformed records, and is the only column: nothing would be read to tell them. Name another column in the schema, or read the lines with Text.")]
    [InlineData("{\"a\":1}", "encoding", "ISO-8859-1", "JSON option 'encoding' is 'ISO-8859-1': name what ends a line with 'lineSep', too, or set 'multiLine'.")]
    public void Json_that_cannot_be_read_as_it_is(string text, string name, string value, string message)
    {
        File.WriteAllText(PathOf("t.json"), text);

        FluentActions.Invoking(() => _spark.Read().Option(name, value).Json(PathOf("t.json")).Collect()).Should().Throw<AnalysisException>().WithMessage(message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
