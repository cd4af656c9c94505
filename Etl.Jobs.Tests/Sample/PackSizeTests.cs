using Etl.Jobs.Sample.Products;

namespace Etl.Jobs.Tests.Sample;

public sealed class PackSizeTests
{
    [Theory]
    [InlineData("500 ml", 500_000L, null)]
    [InlineData("1.54 L", 1_540_000L, null)]
    [InlineData("12 x 355 ml", 4_260_000L, null)]
    [InlineData("675 g", null, 675_000L)]
    [InlineData("1.5 kg", null, 1_500_000L)]
    [InlineData("12 ct", null, null)]
    [InlineData("per kg", null, null)]
    public void Parse_Label_GivesThousandthsOfMillilitresOrGrams(string label, long? volume, long? weight) =>
        PackSize.Parse(label).Should().Be(new PackSize(volume, weight));

    [Fact]
    public void Catalogue_EveryShelf_HasPacksAndPrices() =>
        Catalogue.Shelves.Should().OnlyContain(shelf =>
            shelf.Subcategory.Packs.Length > 0 && shelf.Subcategory.Items.Length > 1
            && shelf.Subcategory.LowestPrice < shelf.Subcategory.HighestPrice);

    [Fact]
    public void Catalogue_Keys_AreUnique() => Catalogue.Shelves.Select(shelf => shelf.SubcategoryKey).Should().OnlyHaveUniqueItems();
}
