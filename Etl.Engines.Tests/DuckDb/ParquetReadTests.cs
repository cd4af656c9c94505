using Etl.DataFrames;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.DuckDb;

/// <summary>Which files belong to a table, and what their folders say, is ours to decide and not DuckDB's.</summary>
[Collection(ActiveSession.Collection)]
public sealed class ParquetReadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etl-parquet-").FullName;
    private readonly SparkSession _spark = SparkSession.Builder().Config("etl.engine", "duckdb").GetOrCreate();

    [Fact]
    public void Folder_above_the_table_is_no_partition()
    {
        var path = Path.Combine(_folder, "v=7", "table");
        Rows(1, 2).Write().Parquet(path);

        var table = _spark.Read().Parquet(path);

        table.Columns().Should().Equal("v");
        table.Agg(Sum("v")).First()[0].Should().Be(3L);
    }

    [Fact]
    public void Glob_characters_in_a_path_are_themselves()
    {
        Rows(1).Write().Parquet(Path.Combine(_folder, "a*"));
        Directory.CreateDirectory(Path.Combine(_folder, "ab"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder, "a*")))
        {
            File.Copy(file, Path.Combine(_folder, "ab", Path.GetFileName(file)));
        }

        _spark.Read().Parquet(Path.Combine(_folder, "a*")).Count().Should().Be(1);
    }

    [Fact]
    public void Files_with_different_types_are_refused()
    {
        var path = Path.Combine(_folder, "mixed");
        Rows(1).Write().Parquet(path);
        Rows(1).Select(Col("v").Cast("bigint").As("v")).Write().Mode("append").Parquet(path);

        var read = () => _spark.Read().Parquet(path);

        read.Should().Throw<AnalysisException>().WithMessage("*have different columns or types. Read them with the option 'mergeSchema', or one by one and union them, with casts where the types differ.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private DataFrame Rows(params int[] values) =>
        _spark.CreateDataFrame(values.Select(value => new GenericRow([value])), new StructType(new StructField("v", new IntegerType())));
}
