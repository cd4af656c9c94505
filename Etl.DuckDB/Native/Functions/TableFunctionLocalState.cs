namespace Etl.DuckDB.Native;

/// <summary>What one thread of a scan keeps. Made at its first call, because only there DuckDB tells the scan.</summary>
internal sealed class TableFunctionLocalState : IDisposable
{
    private bool _created;
    private object? _value;

    public object? For(ITableFunctionScan scan)
    {
        if (!_created)
        {
            _value = scan.CreateLocalState();
            _created = true;
        }

        return _value;
    }

    public void Dispose() => (_value as IDisposable)?.Dispose();
}
