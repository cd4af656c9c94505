namespace Etl.Jobs.Tests.Commands;

/// <summary>
/// Tests that run whole commands, one after the other and apart from all others: a command ends the session of the process,
/// and reads its environment.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CommandTests : ICollectionFixture<LoadedLake>
{
    public const string Name = "commands";
}
