using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Etl.DataFrames.Plans;

/// <summary>
/// Calls of methods that follow a tree down. A tree is as deep as a program makes it and a stack that overflows ends the process: where this thread's
/// stack runs out, the call goes on on another.
/// </summary>
internal static class DeepCall
{
    private const int StackSize = 64 * 1024 * 1024;

    /// <summary>What <paramref name="call"/> gives for <paramref name="state"/>. What it throws is thrown here.</summary>
    public static TResult Run<TState, TResult>(TState state, Func<TState, TResult> call) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? call(state) : RunElsewhere(state, call);

    private static TResult RunElsewhere<TState, TResult>(TState state, Func<TState, TResult> call)
    {
        var result = default(TResult);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Work, StackSize) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;

        void Work()
        {
            try
            {
                result = call(state);
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
