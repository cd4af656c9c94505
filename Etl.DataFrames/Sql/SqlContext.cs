using System.Globalization;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Sql;

/// <summary>What one statement collects while it is written.</summary>
internal sealed class SqlContext
{
    private static long _lastScan;

    private readonly List<NamedScan> _scans = [];
    private readonly List<object?> _parameters = [];
    private readonly List<Kernel> _kernels = [];
    private int _tables;

    public EquatableArray<object?> Parameters => [.. _parameters];

    public EquatableArray<NamedScan> Scans => [.. _scans];

    public EquatableArray<Kernel> Kernels => [.. _kernels];

    /// <summary>Keeps a value out of the text and returns what stands for it there.</summary>
    public string Parameter(object? value)
    {
        _parameters.Add(value);
        return ParameterSlots.Of(_parameters.Count - 1);
    }

    /// <summary>Notes that the statement reads files and returns the name under which it does.</summary>
    public string Scan(FileSource source)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"etl_scan_{Interlocked.Increment(ref _lastScan)}");
        _scans.Add(new NamedScan(name, source));
        return name;
    }

    /// <summary>Notes that the statement calls a kernel and returns its name.</summary>
    public string Kernel(string function, EquatableArray<DataType> arguments, DataType result)
    {
        var kernel = new Kernel(function, arguments, result);
        if (!_kernels.Contains(kernel))
        {
            _kernels.Add(kernel);
        }

        return kernel.SqlName;
    }

    /// <summary>A name for the next table expression.</summary>
    public string NextTable() => string.Create(CultureInfo.InvariantCulture, $"t{++_tables}");
}
