using Etl.DataFrames;
using Etl.Engines.Tests.Spark;
using Etl.Spark;

namespace Etl.Engines.Tests.Specification;

/// <summary>A real Spark: a session of its own in the one application of the version.</summary>
public abstract class SparkFixture(string version) : EngineFixture
{
    private SparkSession? _session;

    public override SparkSession Session => _session ??= SparkSession.Detached(SparkEngine.Join(SparkJvm.Of(version)));

    public override void Require() => SparkInstallation.RequireRing();

    // Compiling a query takes Spark longer than interpreting it once.
    public override void PreferShortQueries()
    {
        Session.Conf().Set("spark.sql.codegen.wholeStage", "false");
        Session.Conf().Set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    }

    // A session that no test asked for has not been started, and must not be now.
    protected override void Close() => _session?.Dispose();
}

public sealed class Spark35Fixture() : SparkFixture("3.5.6");

public sealed class Spark41Fixture() : SparkFixture("4.1.1");
