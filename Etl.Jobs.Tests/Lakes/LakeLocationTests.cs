using Etl.Lake;

namespace Etl.Jobs.Tests.Lakes;

public sealed class LakeLocationTests
{
    [Theory]
    [InlineData("s3://bucket/lake", "s3://bucket/lake/mart/fact")]
    [InlineData("s3a://bucket/lake/", "s3a://bucket/lake/mart/fact")]
    [InlineData("s3://bucket", "s3://bucket/mart/fact")]
    public void Open_S3_LocatesWithTheSchemeOfTheUser(string location, string expected)
    {
        var lake = LakeLocation.Open(location);

        lake.Locate("mart/fact").Should().Be(expected);
        lake.LocalFolder.Should().BeNull();
        LakeLocation.IsRemote(location).Should().BeTrue();
    }

    [Theory]
    [InlineData("hdfs://node/lake", "'hdfs://node/lake' begins with 'hdfs://'. Give a local folder, s3://bucket/folder or s3a://bucket/folder.")]
    [InlineData("s3://", "'s3://' does not name a bucket. *")]
    [InlineData("s3://Not_A_Bucket/x", "'s3://Not_A_Bucket/x' does not name a bucket. *")]
    [InlineData("s3://bucket/a/../b", "'a/../b' is not the name of a file in a lake. *")]
    [InlineData("s3://bucket//a", "'/a' is not the name of a file in a lake. *")]
    public void Open_WrongLocation_SaysWhatIsWrong(string location, string message)
    {
        var open = () => LakeLocation.Open(location);

        open.Should().Throw<LakeException>().WithMessage(message);
    }

    [Theory]
    [InlineData("lake")]
    [InlineData("/data/lake")]
    [InlineData("C:\\lake")]
    public void IsRemote_Folder_IsNot(string location) => LakeLocation.IsRemote(location).Should().BeFalse();
}
