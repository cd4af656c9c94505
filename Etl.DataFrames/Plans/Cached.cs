namespace Etl.DataFrames.Plans;

/// <summary>Something that a node works out once when it is asked. It says nothing about the node, so that two of them are always equal.</summary>
/// <typeparam name="T">What it is.</typeparam>
internal sealed class Cached<T>
    where T : class
{
    private T? _value;

    /// <summary>What it is, if it was asked for before.</summary>
    public T? Known => _value;

    public T Get(Func<T> make) => _value ??= make();

    public override bool Equals(object? obj) => obj is Cached<T>;

    public override int GetHashCode() => 0;
}
