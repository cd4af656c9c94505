using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Rows;

public sealed class TableTextTests
{
    private static readonly StructType Schema = new StructType().Add("id", new IntegerType()).Add("a long name", new StringType());

    [Fact]
    public void Of_Rows_IsSparksTable() => TableText.Of(["id", "a long name"], [Of(1, "x"), Of(null, "")], truncate: 20).Should().Be(
        """
        +----+-----------+
        |  id|a long name|
        +----+-----------+
        |   1|          x|
        |NULL|           |
        +----+-----------+

        """);

    [Fact]
    public void Of_NoRows_IsTheHeader() => TableText.Of(["i"], [], truncate: 20).Should().Be(
        """
        +---+
        |  i|
        +---+
        +---+

        """);

    [Fact]
    public void Of_LongText_IsCutAndEndsInDots() => TableText.Of(["id", "a long name"], [Of(1, "abcdefghijklmnopqrstuvwxyz")], truncate: 20).Should().Be(
        """
        +---+--------------------+
        | id|         a long name|
        +---+--------------------+
        |  1|abcdefghijklmnopq...|
        +---+--------------------+

        """);

    [Fact]
    public void Of_LongTextWithTwoCharacters_IsCutWithoutDots() => TableText.Of(["n"], [new Row(["abcdef"], Schema)], truncate: 2).Should().Contain("| ab|");

    [Fact]
    public void Of_NothingCut_AlignsLeft() => TableText.Of(["id", "a long name"], [Of(1, "abcdefghijklmnopqrstuvwxyz")], truncate: 0).Should().Be(
        """
        +---+--------------------------+
        |id |a long name               |
        +---+--------------------------+
        |1  |abcdefghijklmnopqrstuvwxyz|
        +---+--------------------------+

        """);

    [Fact]
    public void Of_LineBreaks_StaysOneLine() => TableText.Of(["n"], [new Row(["a\nb\tc\r"], Schema)], truncate: 20).Should().Contain(@"|a\nb\tc\r|");

    private static Row Of(int? id, string name) => new([id, name], Schema);
}
