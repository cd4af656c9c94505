using Etl.DuckDB;
using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

public sealed class DuckDbLibraryTests
{
    [Fact]
    public void Configured_library_is_the_only_candidate() =>
        DuckDbLibrary.Candidates("/opt/libduckdb.so").Should().Equal("/opt/libduckdb.so");

    [Fact]
    public void Library_of_the_build_comes_before_one_beside_the_program() =>
        DuckDbLibrary.Candidates(null).Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path).Replace('\\', '/'))
            .Should().SatisfyRespectively(
                first => first.Should().MatchRegex("^runtimes/(linux|osx|win)-(x64|arm64)/native/(lib)?duckdb\\.(so|dylib|dll)$"),
                second => second.Should().MatchRegex("^(lib)?duckdb\\.(so|dylib|dll)$"));

    [Fact]
    public void Missing_library_says_what_to_do()
    {
        var act = () => DuckDbLibrary.Load("/no/such/libduckdb.so");

        act.Should().Throw<DuckDbException>().WithMessage(
            "ETL_DUCKDB_LIBRARY names '/no/such/libduckdb.so', which does not exist. Set it to the path of a libduckdb of version 1.5.x, "
            + "or unset it to use the one that the build restores.");
    }

    [Fact]
    public void File_that_is_no_library_says_so()
    {
        var file = Path.GetTempFileName();
        try
        {
            var act = () => DuckDbLibrary.Load(file);

            act.Should().Throw<DuckDbException>().WithMessage($"'{file}' exists but cannot be loaded as libduckdb: *");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("v1.4.4", "has version 'v1.4.4'")]
    [InlineData("v2.0.0", "has version 'v2.0.0'")]
    [InlineData(null, "tells no version")]
    public void Other_version_is_refused(string? version, string what)
    {
        var act = () => DuckDbLibrary.CheckVersion(version);

        act.Should().Throw<DuckDbException>().WithMessage(
            $"The libduckdb found {what}, but Etl.DuckDB needs 1.5.x. Set ETL_DUCKDB_LIBRARY *");
    }

    [Fact]
    public void Other_vector_size_is_refused()
    {
        var act = () => DuckDbLibrary.CheckVectorSize(1024);

        act.Should().Throw<DuckDbException>().WithMessage("The libduckdb found works on vectors of 1024 rows, but Etl.DuckDB needs *");
    }

    [Fact]
    public void Patch_versions_are_accepted() => DuckDbLibrary.CheckVersion("v1.5.9");
}
