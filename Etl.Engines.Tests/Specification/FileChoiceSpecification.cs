using Etl.DataFrames;

namespace Etl.Engines.Tests.Specification;

/// <summary>Which files a read takes, and which a write replaces.</summary>
public abstract class FileChoiceSpecification(EngineFixture engine) : FileSpecification(engine)
{
    private string Folder => PathOf("t");

    [SkippableTheory]
    [InlineData("*.csv", "1", "2")]
    [InlineData("a.*", "1")]
    [InlineData("{a,c}.*", "1", "3")]
    [InlineData("[a-b].csv", "1", "2")]
    [InlineData("[^a].???", "2", "3")]
    [InlineData("A.csv")]
    public void Names_are_chosen_by_a_pattern(string pattern, params string[] rows)
    {
        Put("a.csv", "1\n");
        Put("b.csv", "2\n");
        Put("c.txt", "3\n");

        Set(Reader("v int").Option("pathGlobFilter", pattern).Csv(Folder)).Should().Equal(rows);
    }

    [SkippableFact]
    public void Paths_may_be_patterns()
    {
        Put("a.csv", "1\n");
        Put("b.csv", "2\n");
        Put("c.txt", "3\n");

        Set(Reader("v int").Csv(Path.Combine(Folder, "*.csv"))).Should().Equal("1", "2");
        Set(Reader("v int").Csv(Path.Combine(PathOf("?"), "{a,c}.*"))).Should().Equal("1", "3");
    }

    [SkippableFact]
    public void Files_are_chosen_by_the_time_of_their_last_change()
    {
        File.SetLastWriteTimeUtc(Put("a.csv", "1\n"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(Put("b.csv", "2\n"), new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Set(Reader("v int").Option("modifiedBefore", "2020-06-01T00:00:00").Csv(Folder)).Should().Equal("1");
        Set(Reader("v int").Option("modifiedAfter", "2020-01-01 00:00:00").Csv(Folder)).Should().Equal("2");
        Set(Reader("v int").Option("modifiedAfter", "2022-01-01").Csv(Folder)).Should().BeEmpty();
    }

    [SkippableFact]
    public void Folders_that_are_no_partitions_are_read_when_asked_for()
    {
        Put("a.csv", "1\n");
        Put("more/b.csv", "2\n");
        Put("more/p=5/c.csv", "3\n");

        Set(Reader("v int").Option("recursiveFileLookup", true).Csv(Folder)).Should().Equal("1", "2", "3");
        Set(Reader("v int").Csv(PathOf("t/more"))).Should().Equal("3,5");
        Directory.Delete(PathOf("t/more/p=5"), recursive: true);
        Set(Reader("v int").Csv(Folder)).Should().Equal("1");
    }

    [SkippableFact]
    public void A_base_path_says_which_folders_are_columns()
    {
        Put("p=1/a.csv", "1\n");
        Put("p=2/b.csv", "2\n");

        Set(Reader("v int").Csv(PathOf("t/p=1"))).Should().Equal("1");
        Set(Reader("v int").Option("basePath", Folder).Csv(PathOf("t/p=1"))).Should().Equal("1,1");
        Set(Reader("v int").Option("basePath", Folder).Csv(PathOf("t/p=1"), PathOf("t/p=2/b.csv"))).Should().Equal("1,1", "2,2");
    }

    [SkippableTheory]
    [InlineData("csv", "v int")]
    [InlineData("json", "v int, w array<string>")]
    [InlineData("parquet", "v int, w array<string>")]
    [InlineData("text", "value string")]
    public void A_folder_without_files_is_empty(string format, string schema)
    {
        Directory.CreateDirectory(Folder);

        var frame = Session.Read().Format(format).Schema(schema).Load(Folder);

        frame.Count().Should().Be(0);
        frame.Collect().Should().BeEmpty();
    }

    [SkippableFact]
    public void A_partition_column_that_the_files_have_too_has_the_value_of_its_folder()
    {
        Frame("p int, v string", [1, "x"]).Write().Parquet(PathOf("t/p=5"));

        var frame = Session.Read().Parquet(Folder);

        frame.Columns().Should().Equal("p", "v");
        Set(frame).Should().Equal("5,x");
    }

    [SkippableFact]
    public void Files_with_more_columns_are_merged_when_asked_for()
    {
        Frame("a int, b string", [1, "x"]).Write().Parquet(Folder);
        Frame("c int, a int", [2, 3]).Write().Mode("append").Parquet(Folder);

        var frame = Session.Read().Option("mergeSchema", true).Parquet(Folder);

        frame.Columns().Should().BeEquivalentTo("a", "b", "c");
        Set(frame.Select("a", "b", "c")).Should().Equal("1,x,null", "3,null,2");
    }

    [SkippableTheory]
    [InlineData("parquet")]
    [InlineData("csv")]
    public void Only_the_partitions_with_rows_are_written_over_when_asked_for(string format)
    {
        DataFrameWriter Writer(params object?[][] rows) => Frame("v string, p int", rows).Write().Format(format).PartitionBy("p").Mode("overwrite");
        Writer(["x", 1], ["y", 2]).Save(Folder);

        Writer(["z", 2], ["n", null]).Option("partitionOverwriteMode", "dynamic").Save(Folder);
        Set(Session.Read().Format(format).Schema("v string, p int").Load(Folder)).Should().Equal("n,null", "x,1", "z,2");

        Writer(["u", 3]).Save(Folder);
        Set(Session.Read().Format(format).Schema("v string, p int").Load(Folder)).Should().Equal("u,3");
    }

    [SkippableTheory]
    [InlineData("none", ".parquet")]
    [InlineData("SNAPPY", ".snappy.parquet")]
    [InlineData("gzip", ".gz.parquet")]
    [InlineData("zstd", ".zstd.parquet")]
    public void Parquet_files_are_compressed_as_they_are_asked_to_be(string compression, string extension)
    {
        Values("int", 1).Write().Option("compression", compression).Parquet(Folder);

        Path.GetFileName(Directory.GetFiles(Folder, "part-*").Single()).Should().EndWith($"c000{extension}");
        Set(Session.Read().Parquet(Folder)).Should().Equal("1");
    }

    private static string NameOf(string name) => Path.Combine("t", name);

    private DataFrameReader Reader(string schema) => Session.Read().Schema(schema);

    private string Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(NameOf(name)))!);
        return Write(NameOf(name), text);
    }
}
