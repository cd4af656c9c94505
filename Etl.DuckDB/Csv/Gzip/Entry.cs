using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>
/// What the next bits of input mean, in one word: up to four literals, perhaps followed by a match length (or a distance).
/// Bits 0-31 literals, or the base of a distance; 32-39 bits used in all; 40-47 bits used before the extra bits;
/// 48-50 number of literals; 51-59 base of a length; 60 link to a second table; 61 end of the block; 62 not a code.
/// </summary>
internal static class Entry
{
    public const ulong Invalid = 1UL << 62;
    public const ulong EndOfBlock = 1UL << 61;
    public const ulong IsLink = 1UL << 60;
    public const ulong Exceptional = Invalid | EndOfBlock | IsLink;
    public const ulong IsLength = 0x1FFUL << 51;
    public const int MaxLiterals = 4;

    private const int CountShift = 48;
    private const int LengthShift = 51;
    private const int UsedShift = 32;
    private const int BeforeShift = 40;

    public static ulong Literal(int value) => (uint)value | (1UL << CountShift);

    public static ulong Length(int value, int extraBits) => ((ulong)value << LengthShift) | ((ulong)extraBits << UsedShift);

    public static ulong Distance(int value, int extraBits) => (uint)value | ((ulong)extraBits << UsedShift);

    public static ulong WithLength(ulong symbol, int length) => symbol + ((ulong)length << UsedShift) + ((ulong)length << BeforeShift);

    public static ulong Link(int target, int bits) => WithLength((uint)target | IsLink, bits);

    public static int Target(ulong link) => (int)(uint)link;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Low(ulong entry) => (uint)entry;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Used(ulong entry) => (byte)(entry >> UsedShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Literals(ulong entry) => (int)(entry >> CountShift) & 7;

    /// <summary>The length, with its extra bits taken from the bits that the entry was found by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthFrom(ulong entry, ulong bits) => ((int)(entry >> LengthShift) & 0x1FF) + ExtraFrom(entry, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DistanceFrom(ulong entry, ulong bits) => (int)(uint)entry + ExtraFrom(entry, bits);

    /// <summary>Whether a second symbol may follow in the same entry.</summary>
    public static bool CanFollow(ulong entry) => (entry & (Exceptional | IsLength)) == 0 && Literals(entry) < MaxLiterals;

    /// <summary>The entry for a run of literals and what follows it.</summary>
    public static ulong Join(ulong literals, ulong next)
    {
        var count = Literals(literals);
        var bytes = Low(literals) | (Low(next) << (8 * count));
        return ((literals & ~0xFFFFFFFFUL) + (next & ~0xFFFFFFFFUL)) | bytes;
    }

    /// <summary>Bits of the codes without the extra bits.</summary>
    public static int CodeLength(ulong entry) => (byte)(entry >> BeforeShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ExtraFrom(ulong entry, ulong bits) => (int)((bits & ~(ulong.MaxValue << Used(entry))) >> (byte)(entry >> BeforeShift));
}
