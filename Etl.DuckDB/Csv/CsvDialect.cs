namespace Etl.DuckDB.Csv;

/// <summary>The bytes that separate and enclose fields.</summary>
internal readonly record struct CsvDialect(byte Separator, byte Quote)
{
    public const byte LineFeed = (byte)'\n';
    public const byte Return = (byte)'\r';

    /// <summary>Whether a field or a record ends at this byte when it stands outside quotes.</summary>
    public bool IsDelimiter(byte value) => value == Separator || value is LineFeed or Return;
}
