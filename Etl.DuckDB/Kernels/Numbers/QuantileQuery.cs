using static Etl.DuckDB.Kernels.Numbers.QuantileSketch;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Finds quantiles in the samples of a <see cref="QuantileSketch"/>, in one pass from the lowest share to the highest.</summary>
internal sealed class QuantileQuery(List<Sample> samples, long count, double error)
{
    private readonly long _tolerance = samples.Max(sample => sample.Gap + sample.Spread) / 2;
    private int _index;
    private long _leastRank = samples[0].Gap;

    public double[] At(IReadOnlyList<double> shares)
    {
        var values = new double[shares.Count];
        foreach (var (share, place) in shares.Select((share, place) => (share, place)).OrderBy(item => item.share))
        {
            values[place] = share <= error || samples.Count == 1 ? samples[0].Value
                : share >= 1 - error ? samples[^1].Value
                : Find((long)Math.Ceiling(share * count));
        }

        return values;
    }

    private double Find(long rank)
    {
        for (; _index < samples.Count - 1; _leastRank += samples[++_index].Gap)
        {
            if (_leastRank + samples[_index].Spread - _tolerance <= rank && rank <= _leastRank + _tolerance)
            {
                return samples[_index].Value;
            }
        }

        return samples[^1].Value;
    }
}
