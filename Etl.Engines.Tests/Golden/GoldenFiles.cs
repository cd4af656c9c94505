using System.Text;
using System.Text.Json.Nodes;

namespace Etl.Engines.Tests.Golden;

/// <summary>A folder of golden files that a test writes: one table <c>t</c> of whole numbers and cases over it.</summary>
internal sealed class GoldenFiles : IDisposable
{
    public GoldenFiles() => File.WriteAllText(PathOf("tables.json"), Document(new JsonObject
    {
        ["name"] = "t",
        ["schema"] = new JsonArray(Field("rid", "int"), Field("i", "int")),
        ["rows"] = new JsonArray(new JsonArray(0, -5), new JsonArray(1, 7), new JsonArray(2, null)),
    }));

    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("etl-golden-tests-").FullName;

    /// <summary>A case of <c>abs(i)</c>, with Spark's answer.</summary>
    public static JsonObject Abs(string id) => new()
    {
        ["id"] = id,
        ["table"] = "t",
        ["expr"] = new JsonObject { ["fn"] = "abs", ["args"] = new JsonArray(new JsonObject { ["col"] = "i" }) },
        ["type"] = "int",
        ["rows"] = new JsonArray(5, 7, null),
    };

    /// <summary>A case of <c>1 / i</c>, which Spark 3.5 cannot divide on one row, and 4.1 on none.</summary>
    public static JsonObject Division(string id) => new()
    {
        ["id"] = id,
        ["table"] = "t",
        ["expr"] = new JsonObject
        {
            ["op"] = "/",
            ["args"] = new JsonArray(
                new JsonObject { ["lit"] = 1, ["type"] = "int" },
                new JsonObject { ["op"] = "+", ["args"] = new JsonArray(new JsonObject { ["col"] = "i" }, new JsonObject { ["lit"] = 5, ["type"] = "int" }) }),
        },
        ["type"] = "double",
        ["error"] = new JsonObject { ["class"] = "DIVIDE_BY_ZERO", ["stage"] = "runtime" },
        ["ok_row_ids"] = new JsonArray(1, 2),
        ["ok_rows"] = new JsonArray(1.0 / 12, null),
        ["error_rows"] = new JsonArray(new JsonArray(0, "DIVIDE_BY_ZERO")),
    };

    /// <summary>A CSV case.</summary>
    public static JsonObject Csv(string id, string text, string schema, params JsonArray[] rows) => new()
    {
        ["id"] = id,
        ["file"] = "f.csv",
        ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["options"] = new JsonObject { ["header"] = "true" },
        ["schema"] = schema,
        ["result_schema"] = new JsonArray(Field("a", "int")),
        ["rows"] = new JsonArray([.. rows]),
    };

    /// <summary>Writes a file of cases.</summary>
    public void Write(string name, params JsonObject[] cases) => File.WriteAllText(PathOf(name), Document(cases));

    /// <summary>Writes a file.</summary>
    public void WriteText(string name, string text) => File.WriteAllText(PathOf(name), text);

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Document(params JsonObject[] cases) => new JsonObject { ["format"] = 1, ["cases"] = new JsonArray([.. cases]) }.ToJsonString();

    private static JsonObject Field(string name, string type) => new() { ["name"] = name, ["type"] = type };
}
