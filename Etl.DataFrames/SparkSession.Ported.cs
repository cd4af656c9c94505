namespace Etl.DataFrames;

// Sessions beside each other, as programs written for Microsoft.Spark have them.
public sealed partial class SparkSession
{
    private static SparkSession? _default;

    /// <summary>A session with settings, views and kept rows of its own on the same engine, which ends with either of them.</summary>
    public SparkSession NewSession() => new(_engine, _conf.Copy());

    /// <summary>Makes a session the one that <see cref="GetActiveSession"/> and the builder return.</summary>
    /// <param name="session">The session.</param>
    public static void SetActiveSession(SparkSession session)
    {
        lock (Gate)
        {
            _active = session;
        }
    }

    /// <summary>Forgets which session is the active one, without ending it: the builder then returns the default one or starts another.</summary>
    public static void ClearActiveSession()
    {
        lock (Gate)
        {
            _active = null;
        }
    }

    /// <summary>Makes a session the one that the builder returns while none is active.</summary>
    /// <param name="session">The session.</param>
    public static void SetDefaultSession(SparkSession session)
    {
        lock (Gate)
        {
            _default = session;
        }
    }

    /// <summary>Forgets the default session, without ending it.</summary>
    public static void ClearDefaultSession()
    {
        lock (Gate)
        {
            _default = null;
        }
    }

    /// <summary>The session that the builder returns while none is active: the first that it started, unless another was set. Null when there is none.</summary>
    public static SparkSession? GetDefaultSession()
    {
        lock (Gate)
        {
            return _default;
        }
    }

    /// <summary>Runs a command of a data source. No engine here has such commands.</summary>
    /// <param name="runner">The class of the source.</param>
    /// <param name="command">The command.</param>
    /// <param name="options">Its options.</param>
    /// <exception cref="UnsupportedOperationException">Always.</exception>
    public DataFrame ExecuteCommand(string runner, string command, Dictionary<string, string> options) =>
        throw new UnsupportedOperationException(Engine, $"the command of '{runner}'", "Run it with the source's own tools.");
}
