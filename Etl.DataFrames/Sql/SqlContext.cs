using System.Globalization;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Sql;

/// <summary>What one statement collects while it is written.</summary>
internal sealed class SqlContext
{
    /// <summary>The longest text that is copied into the texts around it.</summary>
    private const int LongestCopied = 200;

    /// <summary>The longest expression that steps make together: engines limit how deep one may be, DuckDB to 1,000 levels.</summary>
    private const int LongestExpression = 2_000;

    /// <summary>The longest statement: no engine reads a longer one in a sensible time. One that says its parts twice, and theirs again, is soon beyond all memory.</summary>
    private const int LongestStatement = 64_000_000;

    private static long _lastScan;

    private readonly List<NamedScan> _scans = [];
    private readonly List<object?> _parameters = [];
    private readonly List<Kernel> _kernels = [];
    private readonly List<string> _texts = [];
    private readonly List<long> _lengths = [];
    private int _tables;
    private int _variables;

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

    /// <summary>What stands for a text: itself, or its place when it is long.</summary>
    public string Short(string text) => text.Length > LongestCopied ? Aside(text, isIndented: false) : text;

    /// <summary>What stands for a text whose lines are one level further in than what is around it.</summary>
    public string Indented(string text) => Aside(text, isIndented: true);

    /// <summary>Whether a text is long, with all that is kept aside of it.</summary>
    public bool IsLong(string text) => TextSlots.Length(text, _lengths) > LongestExpression;

    /// <summary>Whether a text is too long for a statement, with all that is kept aside of it.</summary>
    public bool IsTooLong(string text) => TextSlots.Length(text, _lengths) > LongestStatement;

    /// <summary>The statement, with everything that was kept aside.</summary>
    public (string Text, EquatableArray<object?> Parameters) Complete(string text, Func<int, string> marker) =>
        SlotFiller.Fill(text, _texts, _parameters, marker);

    /// <summary>A name for the next variable of a lambda.</summary>
    public string NextVariable() => string.Create(CultureInfo.InvariantCulture, $"v{++_variables}");

    /// <summary>A name for the next table expression.</summary>
    public string NextTable() => string.Create(CultureInfo.InvariantCulture, $"t{++_tables}");

    private string Aside(string text, bool isIndented)
    {
        _texts.Add(text);
        _lengths.Add(TextSlots.Length(text, _lengths));
        return TextSlots.Of(_texts.Count - 1, isIndented);
    }
}
