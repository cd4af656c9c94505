namespace Etl.Spark.Gateway;

/// <summary>Asks the JVM about an exception that was thrown there.</summary>
internal static class JavaErrors
{
    private const string SparkThrowable = "org.apache.spark.SparkThrowable";
    private const int MaxCauses = 20;

    /// <summary>
    /// Describes an exception. Spark wraps what failed in a task into others; the message is that of the innermost exception with an error class,
    /// or without one, of the innermost with a message.
    /// </summary>
    public static JavaException Describe(JavaThread thread, JavaObject throwable)
    {
        var stack = thread.StackTrace(throwable);
        var classes = new List<string>();
        var (message, spark) = ("", (SparkError?)null);
        for (var cause = throwable; cause is not null && classes.Count < MaxCauses;)
        {
            classes.Add(ClassOf(thread, cause));
            var found = Spark(thread, cause);
            var text = thread.Call(cause, "getMessage") as string;
            if (found is not null || (spark is null && !string.IsNullOrEmpty(text)))
            {
                (spark, message) = (found ?? spark, text ?? message);
            }

            var next = thread.Call(cause, "getCause") as JavaObject;
            cause.Dispose();
            cause = next;
        }

        return new JavaException(message.Length > 0 ? message : classes[0], classes, spark, stack);
    }

    private static string ClassOf(JavaThread thread, JavaObject item)
    {
        using var type = thread.Get(item, "getClass");
        return (string)thread.Call(type, "getName")!;
    }

    private static SparkError? Spark(JavaThread thread, JavaObject throwable)
    {
        if (thread.CallStatic("py4j.reflection.TypeUtil", "isInstanceOf", SparkThrowable, throwable) is not true
            || thread.Call(throwable, "getErrorClass") is not string errorClass)
        {
            return null;
        }

        using var parameters = thread.Get(throwable, "getMessageParameters");
        return new SparkError(errorClass, thread.Call(throwable, "getSqlState") as string, thread.Call(parameters, "get", "path") as string);
    }
}
