using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>
/// Finds the columns of CSV files as Spark does: as many as the first record has, named by the header or <c>_c0</c>, <c>_c1</c>…, of type
/// <c>string</c> or, with <c>inferSchema</c>, of the narrowest type that every value has.
/// </summary>
internal sealed unsafe class CsvInference : IDisposable
{
    private const string InferSchema = "inferSchema";

    private readonly CsvOptions _options;
    private readonly bool _infersTypes;
    private readonly LineSampler? _sampler;
    private readonly InputFile[] _files;
    private readonly LooseReader _reader;
    private readonly LooseFields _fields = new();
    private readonly BlockPool _pool;
    private InferredColumn[]? _columns;

    private CsvInference(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options, Func<string, Stream> open)
    {
        _options = CsvOptions.Parse(options.Where(option => option.Key != StrictOptions.BadRecordsPath).ToDictionary());
        var bag = new OptionBag(DuckDbEngine.EngineName, options);
        _infersTypes = bag.TakeFlag(InferSchema, false);
        _sampler = _infersTypes ? Sampler(bag, paths, open) : null;
        _reader = new LooseReader(_options);
        _pool = new BlockPool(_options.BlockSize);
        _files = [.. paths.Select(path => new InputFile(path, open, _options, _pool))];
    }

    /// <summary>The columns of some files. Without <c>inferSchema</c> only the start of the first one is read.</summary>
    public static StructType Of(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options, Func<string, Stream> open)
    {
        using var inference = new CsvInference(paths, options, open);
        return inference.Infer();
    }

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }

    // Spark takes nearly all for all.
    private static LineSampler? Sampler(OptionBag bag, IReadOnlyList<string> paths, Func<string, Stream> open)
    {
        var ratio = SparkOptionParser.SamplingRatio(bag);
        if (ratio > 0.99)
        {
            return null;
        }

        if (ratio <= 0)
        {
            throw new AnalysisException($"CSV option 'samplingRatio' is '{ratio}': it must be more than 0.");
        }

        return paths.Count == 1 && !bag.TakeFlag("multiLine", false) && IsSmall(open(paths[0]))
            ? new LineSampler(ratio)
            : throw bag.Refused("samplingRatio", "Leave it out, or give a schema: which records Spark draws of large, several or multi-line files depends on its tasks.");
    }

    private static bool IsSmall(Stream file)
    {
        using (file)
        {
            return file.Length <= LineSampler.LargestFile;
        }
    }

    private StructType Infer()
    {
        foreach (var file in _files)
        {
            var isFirst = true;
            while (file.Next((_, _) => new FileLayout(0, [])) is { } block)
            {
                isFirst = !Read(file, block, isFirst) && isFirst;
                _pool.Return(block);
                if (_columns is not null && !_infersTypes)
                {
                    return Schema();
                }
            }
        }

        return Schema();
    }

    private StructType Schema() => new((_columns ?? []).Select(column => new StructField(column.Name, column.Type)));

    // Returns whether the block has a record.
    private bool Read(InputFile file, Block block, bool isFirst)
    {
        _fields.Clear();
        _reader.Read(block, _fields, onlyHeader: false);
        for (var i = 0; i < _fields.Count; i++)
        {
            var record = _fields[i];
            if (_fields.HasUnescapedQuote(record))
            {
                throw new BadInputException(file.Path, LooseFields.UnescapedQuoteText, record.Line);
            }

            var isHeader = isFirst && i == 0 && _options.Header;
            _columns ??= Columns(block, record);
            var isChosen = _sampler?.Chooses(record.Line) != false;
            for (var field = 0; _infersTypes && isChosen && !isHeader && field < Math.Min(record.Fields, _columns.Length); field++)
            {
                _columns[field].Add(Text(block, record, field));
            }
        }

        return _fields.Count > 0;
    }

    // Names that come twice or are missing get the number of their column.
    private InferredColumn[] Columns(Block block, LooseFields.Record record)
    {
        var names = Enumerable.Range(0, record.Fields).Select(field => _options.Header ? Encoding.UTF8.GetString(Text(block, record, field)) : "").ToList();
        var repeated = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select((name, i) => new InferredColumn(name.Length == 0 ? $"_c{i}" : repeated.Contains(name) ? $"{name}{i}" : name, _options.Spark!))];
    }

    private ReadOnlySpan<byte> Text(Block block, LooseFields.Record record, int field)
    {
        var (start, length) = _fields.Field(record, field);
        var text = length > 0 ? new ReadOnlySpan<byte>(block.Text + start, length) : [];
        return text.SequenceEqual(_options.Spark!.NullValue) ? [] : text;
    }
}
