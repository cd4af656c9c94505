using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv;

/// <summary>Turns the records of blocks into rows; one per worker.</summary>
internal abstract class RecordReader
{
    /// <summary>Starts a block; the one before is read to its end.</summary>
    public abstract void Begin(InputFile file, Block block);

    /// <summary>
    /// Fills rows from <paramref name="firstRow"/> on and returns how many; less than there is room for only at the end of the block.
    /// </summary>
    public abstract int Fill(ReadOnlySpan<ColumnTarget> targets, int firstRow, int capacity);
}
