using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>Null is written as nothing, <c>\N</c> or <c>NULL</c>, in quotes or not.</summary>
internal static class NullSpelling
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Matches(ReadOnlySpan<byte> text) => text.Length <= 4 && MatchesShort(text);

    private static bool MatchesShort(ReadOnlySpan<byte> text) => text.IsEmpty || text.SequenceEqual("\\N"u8) || text.SequenceEqual("NULL"u8);
}
