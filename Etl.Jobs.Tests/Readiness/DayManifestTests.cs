using Etl.Lake.Readiness;

namespace Etl.Jobs.Tests.Readiness;

public sealed class DayManifestTests
{
    private static readonly string Hash = new('A', 64);

    [Fact]
    public void Parse_WholeManifest_ReadsIt() => DayManifest
        .Parse($$"""{"date":"2024-01-13","files":[{"name":"a.gz","rows":3,"bytes":12,"sha256":"{{Hash}}"},{"name":"b.gz","rows":0}],"more":1}""")
        .Should().BeEquivalentTo(new DayManifest(
            new DateOnly(2024, 1, 13), [new ManifestFile("a.gz", 3, 12, Hash.ToLowerInvariant()), new ManifestFile("b.gz", 0, null, null)], []));

    [Theory]
    [InlineData("", "The manifest is not JSON: line 1, byte 1 is wrong. Write it again.")]
    [InlineData("rows: 3", "The manifest is not JSON: line 1, byte 1 is wrong. Write it again.")]
    [InlineData("{\n\"date\":,", "The manifest is not JSON: line 2, byte 8 is wrong. Write it again.")]
    [InlineData("[[[[[[[[[[[[]]]]]]]]]]]]", "The manifest is not JSON: line 1, byte 9 is wrong. Write it again.")]
    [InlineData("""{"date":"2024-01-13","date":"2024-01-14"}""", "The manifest is not JSON: *")]
    [InlineData("""{"date":"2024-01-13","files":[{"name":"\ud800","rows":1}]}""", "The manifest is not JSON: a text in it is not Unicode. Write it again.")]
    [InlineData("3", "The manifest is '3'. Write an object with 'date' and 'files'.")]
    [InlineData("[]", "The manifest is a list. Write an object with 'date' and 'files'.")]
    [InlineData("""{"date":"2024-01-13"}""", "The manifest has nothing as 'files'. List the files of the date there.")]
    [InlineData("""{"date":"2024-01-13","files":{}}""", "The manifest has an object as 'files'. List the files of the date there.")]
    [InlineData("""{"files":[]}""", "The manifest has nothing as 'date'. Write the business date, such as \"2024-01-13\".")]
    [InlineData("""{"date":"13/01/2024","files":[]}""", "The manifest has '\"13/01/2024\"' as 'date'. Write the business date, such as \"2024-01-13\".")]
    [InlineData("""{"date":20240113,"files":[]}""", "The manifest has '20240113' as 'date'. Write the business date, such as \"2024-01-13\".")]
    public void Parse_NoManifest_SaysWhatIsWrong(string json, string problem) => DayManifest.Parse(json).Problems.Should().ContainSingle().Which.Should().Match(problem);

    [Theory]
    [InlineData("3", "Entry 1 of the manifest's files has no 'name'. Write the name of the file.")]
    [InlineData("""{"name":3,"rows":1}""", "Entry 1 of the manifest's files has no 'name'. Write the name of the file.")]
    [InlineData("""{"name":"a"}""", "The manifest has nothing as 'rows' of 'a'. Write a whole number from 0 on.")]
    [InlineData("""{"name":"a","rows":-1}""", "The manifest has '-1' as 'rows' of 'a'. Write a whole number from 0 on.")]
    [InlineData("""{"name":"a","rows":1.5}""", "The manifest has '1.5' as 'rows' of 'a'. Write a whole number from 0 on.")]
    [InlineData("""{"name":"a","rows":99999999999999999999}""", "The manifest has '99999999999999999999' as 'rows' of 'a'. Write a whole number from 0 on.")]
    [InlineData("""{"name":"a","rows":"1"}""", "The manifest has '\"1\"' as 'rows' of 'a'. Write a whole number from 0 on.")]
    [InlineData("""{"name":"a","rows":1,"bytes":-5}""", "The manifest has '-5' as 'bytes' of 'a'. Write a whole number from 0 on.")]
    [InlineData("""{"name":"a","rows":1,"bytes":null}""", "The manifest has 'null' as 'bytes' of 'a'. Write a whole number from 0 on.")]
    [InlineData("""{"name":"a","rows":1,"sha256":"12"}""", "The manifest has '\"12\"' as 'sha256' of 'a'. Write 64 hexadecimal digits, or leave it out.")]
    public void Parse_WrongEntry_SaysWhatIsWrong(string entry, string problem) =>
        DayManifest.Parse($$"""{"date":"2024-01-13","files":[{{entry}}]}""").Problems.Should().Equal(problem);

    [Fact]
    public void Parse_LongName_IsShortenedInTheProblem() =>
        DayManifest.Parse($$"""{"date":"2024-01-13","files":[{"name":"{{new string('x', 500)}}"}]}""").Problems.Should().ContainSingle().Which.Length.Should().BeLessThan(150);

    [Fact]
    public void Parse_HugeText_IsRefusedUnread() =>
        DayManifest.Parse(new string(' ', DayManifest.MaxBytes + 1)).Problems.Should().Equal("The manifest is longer than 1048576 bytes. Write one with a line per file.");
}
