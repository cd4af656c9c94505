using Etl.DataFrames;
using Etl.DuckDB.Files;

namespace Etl.Engines.Tests.DuckDb;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/data/a b", "/data/a b")]
    [InlineData("data", "data")]
    [InlineData("file:///data/a%20b", "/data/a%20b")]
    [InlineData("file:/data", "/data")]
    [InlineData("File:///data\nx", "/data\nx")]
    [InlineData("files/x", "files/x")]
    [InlineData("s3://bucket/x", "s3://bucket/x")]
    public void Uris_of_files_are_paths(string path, string expected) => LocalPaths.Of(path).Should().Be(expected);

    [Theory]
    [InlineData("file://host/data", "The path 'file://host/data' names the machine 'host'. Write 'file:///' and the whole path for files of this one.")]
    [InlineData("file:data", "The path 'file:data' is a URI of a file without its whole path. Write 'file:///' and the path from the root, or the path alone.")]
    [InlineData("file:", "The path 'file:' is a URI of a file without its whole path. Write 'file:///' and the path from the root, or the path alone.")]
    public void Other_uris_are_errors(string path, string message) => FluentActions.Invoking(() => LocalPaths.Of(path)).Should().Throw<AnalysisException>().WithMessage(message);
}
