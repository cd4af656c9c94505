namespace Etl.Deploy.Superset;

/// <summary>A chart on the dashboard.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Type">Superset's key of the kind of chart.</param>
/// <param name="Width">Columns of twelve.</param>
/// <param name="Height">Units of eight pixels.</param>
/// <param name="Params">What this kind of chart wants.</param>
internal sealed record Chart(string Name, string Type, int Width, int Height, Dictionary<string, object> Params)
{
    /// <summary>The name of its file.</summary>
    public string FileName => string.Join('_', Name.ToLowerInvariant().Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Its parameters, with what every chart has. The time filter reaches only charts that have the condition it replaces.</summary>
    public Dictionary<string, object> AllParams() => new(Params)
    {
        ["viz_type"] = Type,
        ["adhoc_filters"] = new List<object>
        {
            new Dictionary<string, object>
            {
                ["clause"] = "WHERE",
                ["expressionType"] = "SIMPLE",
                ["subject"] = Charts.Week,
                ["operator"] = "TEMPORAL_RANGE",
                ["comparator"] = "No filter",
            },
        },
    };
}
