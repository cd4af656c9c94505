using Etl.Jobs.Sample.Chance;

namespace Etl.Jobs.Tests.Sample;

public sealed class ChanceTests
{
    private readonly RandomStream _random = new(42, Topic.Days);

    [Fact]
    public void RandomStream_Start_IsPinned() =>
        // Worked out with an independent implementation of xoshiro256** and SplitMix64.
        new[] { _random.Next(), _random.Next() }.Should().Equal(3_207_778_936_265_209_140UL, 8_824_287_433_847_873_585UL);

    [Fact]
    public void RandomStream_OtherTopic_OtherNumbers() =>
        _random.Next().Should().NotBe(new RandomStream(42, Topic.Stores).Next());

    [Fact]
    public void Below_ManyDraws_StayInRangeAndReachItsEnds()
    {
        var draws = Enumerable.Range(0, 1_000).Select(_ => _random.Between(3, 7)).ToList();

        draws.Should().OnlyContain(draw => draw >= 3 && draw <= 7).And.Contain(3).And.Contain(7);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.9)]
    [InlineData(11.5)]
    [InlineData(400)]
    public void Poisson_ManyDraws_HaveMeanAndVariance(double mean)
    {
        var draws = Enumerable.Range(0, 40_000).Select(_ => (double)Poisson.Draw(_random, mean)).ToList();
        var average = draws.Average();

        average.Should().BeApproximately(mean, 0.03 * mean + 0.002);
        draws.Average(draw => (draw - average) * (draw - average)).Should().BeApproximately(mean, 0.06 * mean);
    }

    [Fact]
    public void Poisson_NoDemand_NoEvents() => Poisson.Draw(_random, 0).Should().Be(0);

    [Fact]
    public void Bogus_SameStream_SameNames() =>
        BogusRandom.Faker(new RandomStream(1, Topic.StoreNames)).Address.City()
            .Should().Be(BogusRandom.Faker(new RandomStream(1, Topic.StoreNames)).Address.City());
}
