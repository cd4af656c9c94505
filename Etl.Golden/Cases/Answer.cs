using System.Text.Json;
using Etl.Golden.Files;

namespace Etl.Golden.Cases;

/// <summary>A case, or a part of one, as one release of Spark answers it.</summary>
internal sealed class Answer(JsonElement json, Release release)
{
    private const string Recent = "41";

    /// <summary>A member of the answer: 4.1's own where there is one, which may be null and then takes 3.5's away.</summary>
    public JsonElement? Get(string member) =>
        release == Release.Spark41 && json.Has(member + Recent) ? json.Get(member + Recent) : json.Get(member);

    /// <exception cref="MalformedException">There is no such member.</exception>
    public JsonElement Need(string member) =>
        Get(member) ?? throw new MalformedException($"member '{member}' is missing in {JsonAccess.Excerpt(json)}");

    /// <summary>The error of the whole, or null when Spark answers.</summary>
    public ExpectedError? Error => Get("error") is { } error
        ? new ExpectedError([error.Text("class"), .. Unstable.Classes(json)], error.Text("stage") == "analysis")
        : null;

    /// <summary>The classes of the error that each failing row raises alone.</summary>
    public IReadOnlyDictionary<int, ExpectedError> ErrorRows => (Get("error_rows")?.AsItems() ?? [])
        .Select(pair => pair.AsItems(2))
        .ToDictionary(pair => pair[0].AsInt(), pair => new ExpectedError([pair[1].AsText(), .. Unstable.Classes(json)], AtAnalysis: false));
}
