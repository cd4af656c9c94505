namespace Etl.Jobs.Tests.Spark;

/// <summary>Tests that start whole Spark applications: one after the other, because each takes a machine's memory.</summary>
[CollectionDefinition(Name)]
public sealed class SparkApplications : ICollectionFixture<DriverArchive>
{
    public const string Name = "Spark applications";
}
