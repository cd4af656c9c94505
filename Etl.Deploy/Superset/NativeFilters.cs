namespace Etl.Deploy.Superset;

/// <summary>The filters of the dashboard. A filter reaches every chart whose dataset has a column of its name.</summary>
internal static class NativeFilters
{
    /// <summary>Columns to choose by; a store's list follows the region that is chosen.</summary>
    public static IReadOnlyList<(string Title, string Column, string? Parent)> Choices { get; } =
    [
        ("Region", "region", null),
        ("Store", "store_desc", "region"),
        ("Category", "category_name", null),
        ("Subcategory", "subcategory_name", "category_name"),
    ];

    public static List<object> Of(string datasetId) => [Time(), .. Choices.Select(choice => Choice(choice, datasetId))];

    private static Dictionary<string, object> Time() => Filter("NATIVE_FILTER-week", "Weeks", "filter_time", new Dictionary<string, object>(), parent: null, []);

    private static Dictionary<string, object> Choice((string Title, string Column, string? Parent) choice, string datasetId) => Filter(
        Id(choice.Column),
        choice.Title,
        "filter_select",
        new() { ["datasetUuid"] = datasetId, ["column"] = new Dictionary<string, object> { ["name"] = choice.Column } },
        choice.Parent,
        new()
        {
            ["multiSelect"] = true,
            ["enableEmptyFilter"] = false,
            ["defaultToFirstItem"] = false,
            ["inverseSelection"] = false,
            ["searchAllOptions"] = false,
        });

    private static Dictionary<string, object> Filter(
        string id, string title, string type, Dictionary<string, object> target, string? parent, Dictionary<string, object> controls) => new()
        {
            ["id"] = id,
            ["name"] = title,
            ["filterType"] = type,
            ["type"] = "NATIVE_FILTER",
            ["targets"] = new List<object> { target },
            ["scope"] = new Dictionary<string, object> { ["rootPath"] = new List<string> { "ROOT_ID" }, ["excluded"] = new List<object>() },
            ["cascadeParentIds"] = parent is null ? new List<string>() : new List<string> { Id(parent) },
            ["controlValues"] = controls,
            ["defaultDataMask"] = new Dictionary<string, object>
            {
                ["extraFormData"] = new Dictionary<string, object>(),
                ["filterState"] = new Dictionary<string, object>(),
                ["ownState"] = new Dictionary<string, object>(),
            },
        };

    private static string Id(string column) => $"NATIVE_FILTER-{column}";
}
