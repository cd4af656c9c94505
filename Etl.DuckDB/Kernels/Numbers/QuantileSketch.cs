namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>
/// Estimates quantiles by the algorithm of Greenwald and Khanna with the buffers of Spark's <c>QuantileSummaries</c>, so that the estimates are those of Spark on
/// one partition. Up to <see cref="BufferSize"/> values their order plays no part.
/// </summary>
internal sealed class QuantileSketch(int accuracy)
{
    private const int BufferSize = 50_000;
    private const int CompressedAbove = 10_000;

    private readonly double _error = 1.0 / accuracy;
    private readonly List<double> _buffer = [];
    private List<Sample> _samples = [];
    private long _count;

    /// <summary>The quantiles at some shares of numbers, of which there must be one.</summary>
    public static double[] Of(ReadOnlySpan<double> numbers, int accuracy, IReadOnlyList<double> shares)
    {
        var sketch = new QuantileSketch(accuracy);
        foreach (var number in numbers)
        {
            sketch.Add(number);
        }

        sketch.Compress();
        return new QuantileQuery(sketch._samples, sketch._count, sketch._error).At(shares);
    }

    private void Add(double number)
    {
        _buffer.Add(number);
        if (_buffer.Count >= BufferSize)
        {
            Insert();
            if (_samples.Count >= CompressedAbove)
            {
                Compress();
            }
        }

        if (_samples.Count >= 4L * (int)(1 / _error))
        {
            Compress();
        }
    }

    // Puts the buffer between the samples.
    private void Insert()
    {
        _buffer.Sort(Order);
        var merged = new List<Sample>(_samples.Count + _buffer.Count);
        var next = 0;
        for (var i = 0; i < _buffer.Count; i++)
        {
            while (next < _samples.Count && _samples[next].Value <= _buffer[i])
            {
                merged.Add(_samples[next++]);
            }

            _count++;
            var isEnd = merged.Count == 0 || (next == _samples.Count && i == _buffer.Count - 1);
            merged.Add(new Sample(_buffer[i], 1, isEnd ? 0 : (long)Math.Floor(2 * _error * _count)));
        }

        merged.AddRange(_samples.Skip(next));
        _samples = merged;
        _buffer.Clear();
    }

    // Joins neighbours, from the largest down, while the error allows it. The smallest stays.
    private void Compress()
    {
        Insert();
        if (_samples.Count < 2)
        {
            return;
        }

        var threshold = 2 * _error * _count;
        var kept = new List<Sample>();
        var head = _samples[^1];
        for (var i = _samples.Count - 2; i >= 1; i--)
        {
            if (_samples[i].Gap + head.Gap + head.Spread < threshold)
            {
                head = head with { Gap = head.Gap + _samples[i].Gap };
            }
            else
            {
                kept.Add(head);
                head = _samples[i];
            }
        }

        kept.Add(head);
        if (_samples[0].Value <= head.Value)
        {
            kept.Add(_samples[0]);
        }

        kept.Reverse();
        _samples = kept;
    }

    // As Java orders doubles: -0.0 before 0.0, NaN last.
    private static int Order(double left, double right) => left < right ? -1
        : left > right ? 1
        : OrderedBits(left).CompareTo(OrderedBits(right));

    private static long OrderedBits(double value) => double.IsNaN(value) ? long.MaxValue : BitConverter.DoubleToInt64Bits(value);

    /// <summary>A value, by how much its least rank is above that of the one before, and how far its rank may be above its least.</summary>
    internal readonly record struct Sample(double Value, long Gap, long Spread);
}
