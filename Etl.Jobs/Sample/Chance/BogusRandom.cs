using Bogus;

namespace Etl.Jobs.Sample.Chance;

/// <summary>Makes Bogus draw its names from a <see cref="RandomStream"/>.</summary>
internal sealed class BogusRandom : Randomizer
{
    public BogusRandom(RandomStream stream) => localSeed = new StreamRandom(stream);

    /// <summary>A faker of English names on the given stream.</summary>
    public static Faker Faker(RandomStream stream) => new("en") { Random = new BogusRandom(stream) };

    private sealed class StreamRandom(RandomStream stream) : Random(0)
    {
        public override int Next() => stream.Below(int.MaxValue);

        public override int Next(int maxValue) => maxValue == 0 ? 0 : stream.Below(maxValue);

        public override int Next(int minValue, int maxValue) =>
            (int)(minValue + (long)Math.BigMul(stream.Next(), (ulong)((long)maxValue - minValue), out _));

        public override double NextDouble() => stream.NextDouble();

        public override void NextBytes(byte[] buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                buffer[i] = (byte)stream.Below(256);
            }
        }

        protected override double Sample() => stream.NextDouble();
    }
}
