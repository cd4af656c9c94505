namespace Etl.Spark.Gateway;

/// <summary>A thread of the JVM while somebody uses it. Not thread-safe.</summary>
internal sealed class JavaThread(JavaGateway gateway, GatewayConnection connection) : IDisposable
{
    /// <summary>Calls a method. Numbers must have the type of the Java parameter.</summary>
    /// <exception cref="JavaException">The method threw.</exception>
    public object? Call(JavaObject target, string method, params ReadOnlySpan<object?> arguments) =>
        Run(Command.Call(target, method, arguments));

    /// <summary>Calls a method for what it does: an object that it returns is let go.</summary>
    public void Do(JavaObject target, string method, params ReadOnlySpan<object?> arguments) => DoAll(Command.Call(target, method, arguments));

    /// <summary>Runs commands in one round trip for what they do.</summary>
    public void DoAll(params IReadOnlyList<string> commands)
    {
        foreach (var result in RunAll(commands))
        {
            (result as JavaObject)?.Dispose();
        }
    }

    /// <summary>Calls a method that returns an object.</summary>
    public JavaObject Get(JavaObject target, string method, params ReadOnlySpan<object?> arguments) =>
        (JavaObject)Run(Command.Call(target, method, arguments))!;

    /// <summary>Calls a static method.</summary>
    public object? CallStatic(string type, string method, params ReadOnlySpan<object?> arguments) =>
        Run(Command.CallStatic(type, method, arguments));

    /// <summary>The object in a static field, such as <c>MODULE$</c> of a Scala object.</summary>
    public JavaObject StaticField(string type, string field) => (JavaObject)Run(Command.StaticField(type, field))!;

    /// <summary>Makes an object.</summary>
    public JavaObject New(string type, params ReadOnlySpan<object?> arguments) => (JavaObject)Run(Command.New(type, arguments))!;

    /// <summary>Makes an array of texts.</summary>
    public JavaObject NewTextArray(IReadOnlyList<string> items)
    {
        var array = (JavaObject)Run(Command.NewArray("java.lang.String", items.Count))!;
        RunAll([.. items.Select((item, i) => Command.SetArrayItem(array, i, item))]);
        return array;
    }

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<object?> Items(JavaObject array, int count) =>
        RunAll([.. Enumerable.Range(0, count).Select(i => Command.ArrayItem(array, i))]);

    /// <summary>The stack trace of a Java exception.</summary>
    public string StackTrace(JavaObject throwable) => (string)Run(Command.StackTrace(throwable))!;

    /// <summary>Runs commands in one round trip. All run, also behind one that fails; then the first failure is thrown.</summary>
    public IReadOnlyList<object?> RunAll(IReadOnlyList<string> commands)
    {
        var releases = gateway.Releases.Take();
        gateway.Count(releases.Count + commands.Count);
        var replies = connection.Exchange(
            string.Concat(releases.Select(Command.Release).Concat(commands)), releases.Count + commands.Count).Skip(releases.Count);
        var values = new List<object?>(commands.Count);
        GatewayException? failure = null;
        foreach (var reply in replies)
        {
            try
            {
                values.Add(Value(reply));
            }
            catch (GatewayException error)
            {
                failure ??= error;
            }
        }

        return failure is null ? values : throw failure;
    }

    public void Dispose() => gateway.Leave(connection);

    private object? Run(string command) => RunAll([command])[0];

    private object? Value(string reply) => Reply.ThrownId(reply) is { } id
        ? throw JavaErrors.Describe(this, Reference(id))
        : Reply.Value(reply, Reference);

    private JavaObject Reference(string id) => new(id, gateway.Releases);
}
