using System.Globalization;
using Etl.DataFrames;
using Etl.Spark.Gateway;

namespace Etl.Spark.Launch;

/// <summary>
/// The JVM of the <c>spark-submit</c> that started this program. It holds the other end of our standard input and never writes to it:
/// the input ends when the JVM does, and a driver without its JVM must end too, lest it go on without an application.
/// </summary>
internal sealed class SubmittedJvm : ISparkJvm
{
    private const string PortVariable = "PYSPARK_GATEWAY_PORT";
    private const string SecretVariable = "PYSPARK_GATEWAY_SECRET";

    private static readonly Lock Gate = new();
    private static SubmittedJvm? _instance;

    private volatile bool _disposed;

    private SubmittedJvm(GatewayAddress gateway)
    {
        Gateway = gateway;
        new Thread(Watch) { IsBackground = true, Name = "Spark JVM watch" }.Start();
    }

    /// <summary>Whether spark-submit started this program.</summary>
    public static bool IsPresent => _instance is not null || Environment.GetEnvironmentVariable(PortVariable) is { Length: > 0 };

    public GatewayAddress Gateway { get; }

    public bool IsOurs => false;

    public string LogTail => "";

    /// <summary>The JVM that started this program.</summary>
    /// <exception cref="AnalysisException">The environment is not as spark-submit sets it.</exception>
    public static SubmittedJvm Attach()
    {
        lock (Gate)
        {
            return _instance ??= new SubmittedJvm(ReadEnvironment());
        }
    }

    // The application ends with the program: until then the watch goes on.
    public void Dispose() => _disposed = true;

    private static GatewayAddress ReadEnvironment()
    {
        var port = Environment.GetEnvironmentVariable(PortVariable);
        var secret = Environment.GetEnvironmentVariable(SecretVariable);
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || string.IsNullOrEmpty(secret))
        {
            throw new AnalysisException(
                $"Spark's gateway is not where spark-submit says it is: {PortVariable} is '{port}' and {SecretVariable} is {(string.IsNullOrEmpty(secret) ? "not set" : "set")}. "
                + "Start the program with spark-submit; on Spark 4 add --conf spark.api.mode=classic.");
        }

        // Child processes inherit the environment, and the secret lets anybody run code as the Spark user.
        Environment.SetEnvironmentVariable(SecretVariable, null);
        return new GatewayAddress(number, secret);
    }

    private void Watch()
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (input.Read(buffer) > 0)
        {
        }

        if (!_disposed)
        {
            Console.Error.WriteLine("The Spark JVM has ended: the driver ends too.");
            Environment.Exit(1);
        }
    }
}
