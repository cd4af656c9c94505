using Etl.DataFrames;

namespace Etl.Engines.Tests.Specification;

/// <summary>A session of one engine for the tests of a class. The specifications know nothing else of the engine.</summary>
public abstract class EngineFixture : IDisposable
{
    /// <summary>The engine's name, as <c>etl.engine</c> has it.</summary>
    public string Engine => Session.Engine;

    /// <summary>A session that no other class shares.</summary>
    public abstract SparkSession Session { get; }

    /// <summary>Skips the test where the engine is not wanted.</summary>
    public virtual void Require()
    {
    }

    /// <summary>Has the engine answer each of many small queries as soon as it can.</summary>
    public virtual void PreferShortQueries()
    {
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the session.</summary>
    protected virtual void Close() => Session.Dispose();
}
