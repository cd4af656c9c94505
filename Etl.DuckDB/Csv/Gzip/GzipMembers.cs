using Etl.DataFrames;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>Reads what stands before and behind the compressed data: RFC 1952.</summary>
internal static class GzipMembers
{
    private const int Deflate = 8;
    private const int HeaderChecksum = 2;
    private const int Extra = 4;
    private const int Name = 8;
    private const int Comment = 16;
    private const int Reserved = 0xE0;

    public static void ReadHeader(StoredInput input, bool first)
    {
        if (input.Take() != 0x1F || input.Take() != 0x8B)
        {
            throw first
                ? new BadInputException(input.Path, "the file is not gzip although its name ends in '.gz': rename it or fetch it again")
                : input.Damaged("other bytes follow its end");
        }

        var method = input.Take();
        var flags = input.Take();
        if (method != Deflate || (flags & Reserved) != 0)
        {
            throw input.Damaged("its header is not one of gzip");
        }

        Skip(input, 6);
        SkipOptional(input, flags);
    }

    /// <summary>Compares checksum and length with what was decompressed.</summary>
    public static void ReadTrailer(StoredInput input, uint crc, uint length)
    {
        if (input.TakeUInt32() != crc)
        {
            throw input.Damaged("the checksum differs");
        }

        if (input.TakeUInt32() != length)
        {
            throw input.Damaged("the length differs");
        }
    }

    /// <summary>Skips zeros, with which tapes and block devices are filled up.</summary>
    public static void SkipPadding(StoredInput input)
    {
        while (!input.AtEnd && input.Rest[0] == 0)
        {
            input.Take();
        }
    }

    private static void SkipOptional(StoredInput input, int flags)
    {
        if ((flags & Extra) != 0)
        {
            Skip(input, input.Take() | (input.Take() << 8));
        }

        SkipText(input, (flags & Name) != 0);
        SkipText(input, (flags & Comment) != 0);
        Skip(input, (flags & HeaderChecksum) != 0 ? 2 : 0);
    }

    private static void SkipText(StoredInput input, bool present)
    {
        while (present && input.Take() != 0)
        {
        }
    }

    private static void Skip(StoredInput input, int count)
    {
        for (var i = 0; i < count; i++)
        {
            input.Take();
        }
    }
}
