namespace Etl.DataFrames.Sql;

/// <summary>The entry of a function that an engine cannot answer exactly: refused whatever its arguments are.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Advice">Why, and what to do instead.</param>
internal sealed record Refusal(string Engine, string Advice)
{
    /// <summary>The refusal behind a dialect's entry, or null if the entry translates.</summary>
    public static Refusal? Of(Translation translation) => translation.Target as Refusal;

    public string Write(SqlCall call) => throw new UnsupportedOperationException(Engine, $"function '{call.Function}'", Advice);
}
