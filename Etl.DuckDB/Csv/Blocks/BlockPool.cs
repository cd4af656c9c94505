using System.Collections.Concurrent;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Keeps blocks of the usual size for the next reader; blocks that had to grow for one long record are let go.</summary>
internal sealed class BlockPool(int capacity)
{
    private readonly ConcurrentBag<Block> _blocks = [];

    public Block Rent()
    {
        if (!_blocks.TryTake(out var block))
        {
            block = new Block(capacity);
        }

        block.Clear();
        return block;
    }

    public void Return(Block block)
    {
        if (block.Capacity == capacity)
        {
            _blocks.Add(block);
        }
    }
}
