using System.Text.Json;

namespace Etl.Golden.Cases;

/// <summary>A kind of case: how it is known, counted, and held against Spark.</summary>
internal interface ICaseKind
{
    /// <summary>Whether a case is of this kind.</summary>
    bool Is(JsonElement json);

    /// <summary>The function that the case is counted for.</summary>
    string Function(JsonElement json);

    /// <summary>The case as people would write it.</summary>
    string Call(JsonElement json);

    /// <summary>The difference to Spark, or null.</summary>
    Difference? Run(JsonElement json);
}
