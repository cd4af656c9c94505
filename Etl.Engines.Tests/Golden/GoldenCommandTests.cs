using System.Text.Json;
using System.Text.Json.Nodes;
using Etl.Golden.Commands;

namespace Etl.Engines.Tests.Golden;

/// <summary>The command behind <c>scripts/golden</c>, on small folders.</summary>
[Collection(ActiveSession.Collection)]
public sealed class GoldenCommandTests : IDisposable
{
    private readonly GoldenFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Right_answers_end_with_0()
    {
        _files.Write("expressions.json", GoldenFiles.Abs("abs.001"), GoldenFiles.Division("div.001"));
        _files.Write("more.json", GoldenFiles.Csv("csv.001", "a\n1\n2\n", "a INT", [1], [2]));

        var (code, output, errors) = Run();

        (code, errors).Should().Be((0, ""));
        output.Should().MatchRegex(@"abs +1 +\. +\. +\. +\.\n").And.MatchRegex(@"more\.json +passed").And.Contain("3 cases, 3 passed, 0 refused");
    }

    [Theory]
    [InlineData("rows", "[5, 8, null]", "row 1", "'8'", "'7'")]
    [InlineData("rows", "[5, 7, 0]", "row 2", "'0'", "null")]
    [InlineData("rows", "[5, 7]", "number of rows", "2", "3")]
    [InlineData("type", "\"bigint\"", "type", "bigint", "int")]
    public void A_wrong_answer_ends_with_1_and_is_shown(string member, string value, string where, string expected, string got)
    {
        _files.Write("expressions.json", GoldenFiles.Abs("abs.001"), With(GoldenFiles.Abs("abs.002"), member, value));

        var (code, output, _) = Run();

        code.Should().Be(1);
        output.Should().Contain($"FAILED expressions.json abs.002\n  abs(i)\n  at       {where}\n  expected {expected}\n  got      {got}\n")
            .And.Contain("2 cases, 1 passed, 0 refused, 0 missing, 0 deviating, 1 failed");
    }

    [Theory]
    [InlineData("error_rows", """[[0, "OVERFLOW"]]""", "row 0")]
    [InlineData("error_rows", """[[1, "DIVIDE_BY_ZERO"]]""", "row 1")]
    [InlineData("ok_rows", "[1, null]", "row 1")]
    [InlineData("error", """{"class": "OVERFLOW", "stage": "analysis"}""", "whole")]
    public void An_error_must_be_Sparks(string member, string value, string where)
    {
        var json = With(GoldenFiles.Division("div.001"), member, value);
        json = member == "error" ? With(json, "error_rows", """[[0, "OVERFLOW"]]""") : json;
        _files.Write("expressions.json", json);

        var (code, output, _) = Run();

        code.Should().Be(1);
        output.Should().Contain($"at       {where}\n");
    }

    [Fact]
    public void Either_release_is_right_on_another_engine_than_Spark()
    {
        _files.Write(
            "expressions.json",
            With(With(GoldenFiles.Abs("abs.001"), "rows", "[1, 2, 3]"), "rows41", "[5, 7, null]"),
            With(With(GoldenFiles.Division("div.001"), "error", """{"class": "OVERFLOW", "stage": "runtime"}"""), "error41", """{"class": "DIVIDE_BY_ZERO", "stage": "runtime"}"""));

        Run().Code.Should().Be(0);
    }

    [Fact]
    public void What_the_API_lacks_is_missing_and_named()
    {
        var json = JsonNode.Parse(GoldenFiles.Abs("sin.001").ToJsonString().Replace("\"abs\"", "\"no_such_function\"", StringComparison.Ordinal))!.AsObject();
        _files.Write("expressions.json", json);

        var (code, output, _) = Run("--verbose");

        code.Should().Be(0);
        output.Should().Contain("missing expressions.json sin.001: function no_such_function").And.Contain("1 missing");
    }

    [Fact]
    public void A_listed_deviation_is_shown_with_its_reason_and_is_no_failure()
    {
        _files.Write("expressions.json", With(GoldenFiles.Abs("abs.001"), "rows", "[1, 2, 3]"));
        _files.WriteText("known.txt", """{"abs.001": "It was always so."}""");

        var (code, output, _) = Run("--deviations", _files.PathOf("known.txt"));

        code.Should().Be(0);
        output.Should().Contain("deviating expressions.json abs.001: It was always so.").And.Contain("1 deviating, 0 failed");
    }

    [Fact]
    public void Json_is_one_document()
    {
        _files.Write("expressions.json", GoldenFiles.Abs("abs.001"), With(GoldenFiles.Abs("abs.002"), "rows", "[1, 2, 3]"));

        var (code, output, _) = Run("--json");

        code.Should().Be(1);
        var root = JsonDocument.Parse(output).RootElement;
        root.GetProperty("engine").GetString().Should().Be("duckdb");
        root.GetProperty("totals").GetProperty("failed").GetInt32().Should().Be(1);
        var file = root.GetProperty("files").EnumerateArray().Single();
        file.GetProperty("functions").GetProperty("abs").GetProperty("passed").GetInt32().Should().Be(1);
        var failed = file.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("ending").GetString() == "failed");
        failed.GetProperty("difference").GetProperty("expected").GetString().Should().Be("'1'");
    }

    [Theory]
    [InlineData("""{"format": 1, "cases": [""", "File 'bad.json' is not JSON")]
    [InlineData("""{"format": 2, "cases": []}""", "File 'bad.json' has format '2'")]
    [InlineData("""{"format": 1, "cases": {}}""", "File 'bad.json' has 'cases' that are not a list")]
    [InlineData("""{"format": 1, "cases": [{"id": "x.001"}]}""", "File 'bad.json', case 'x.001': no expression")]
    [InlineData("""{"format": 1, "cases": [{"id": "x.001", "expr": {"col": "i"}}]}""", "File 'bad.json', case 'x.001': member 'table' is missing")]
    [InlineData("""{"format": 1, "cases": [{"id": "x.001", "table": "u", "expr": {"col": "i"}}]}""", "case 'x.001': table 'u' is not in tables.json")]
    [InlineData("""{"format": 1, "cases": [{"expr": {"col": "i"}}]}""", "File 'bad.json', case 1: member 'id' is missing")]
    [InlineData("""{"format": 1, "cases": [17]}""", "File 'bad.json', case 1: ")]
    public void What_is_not_of_the_format_ends_with_2_and_is_named(string text, string message)
    {
        _files.WriteText("bad.json", text);

        var (code, _, errors) = Run();

        code.Should().Be(2);
        errors.Should().StartWith("golden: ").And.Contain(message);
    }

    [Fact]
    public void A_case_that_is_not_of_the_format_does_not_hide_the_others()
    {
        _files.WriteText("bad.json", """{"format": 1, "cases": [{"id": "x.001"}]}""");
        _files.Write("expressions.json", GoldenFiles.Abs("abs.001"));

        var (code, output, _) = Run();

        code.Should().Be(2);
        output.Should().Contain("1 cases, 1 passed");
    }

    [Fact]
    public void Wrong_calls_end_with_2()
    {
        _files.Write("expressions.json", GoldenFiles.Abs("abs.001"));

        Call("/no/such/folder").Should().Match<(int Code, string, string Errors)>(end => end.Code == 2 && end.Errors.Contains("Folder '/no/such/folder' does not exist"));
        Call().Should().Match<(int Code, string, string Errors)>(end => end.Code == 2 && end.Errors.Contains("--help"));
        Run("--engine", "sqlite").Should().Match<(int Code, string, string Errors)>(end => end.Code == 2 && end.Errors.Contains("Engine 'sqlite' is unknown"));
        Run("--conf", "x").Should().Match<(int Code, string, string Errors)>(end => end.Code == 2 && end.Errors.Contains("'x' has no value"));
        Run("--deviations", "/no/such/file").Should().Match<(int Code, string, string Errors)>(end => end.Code == 2 && end.Errors.Contains("/no/such/file"));
    }

    [Fact]
    public void A_folder_may_be_called_like_the_program()
    {
        using var files = new GoldenFiles();
        var folder = Directory.CreateDirectory(files.PathOf(System.CommandLine.RootCommand.ExecutableName)).FullName;

        Call(folder).Errors.Should().Contain($"Folder '{folder}' has no file with cases");
    }

    private static JsonObject With(JsonObject json, string member, string value)
    {
        json[member] = JsonNode.Parse(value);
        return json;
    }

    private static (int Code, string Output, string Errors) Call(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return (new GoldenCommand(output, errors).Run(args), output.ToString(), errors.ToString());
    }

    private (int Code, string Output, string Errors) Run(params string[] args) => Call([_files.Path, .. args]);
}
