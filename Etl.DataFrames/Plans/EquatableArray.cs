using System.Collections;
using System.Runtime.CompilerServices;

namespace Etl.DataFrames.Plans;

/// <summary>An immutable list that equals another list with equal elements, as records need it: <see cref="IReadOnlyList{T}"/> does not.</summary>
/// <typeparam name="T">The element type.</typeparam>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal sealed class EquatableArray<T>(T[] items) : IReadOnlyList<T>, IEquatable<EquatableArray<T>>
{
    /// <summary>The list without elements.</summary>
    public static EquatableArray<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    /// <summary>What a function makes of each element.</summary>
    public EquatableArray<TResult> Map<TResult>(Func<T, TResult> function) => new(Array.ConvertAll(items, new Converter<T, TResult>(function)));

    public bool Equals(EquatableArray<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && DeepCall.Run((Left: this, Right: other), static pair => pair.Left.AsSpan().SequenceEqual(pair.Right.AsSpan())));

    public override bool Equals(object? obj) => Equals(obj as EquatableArray<T>);

    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private ReadOnlySpan<T> AsSpan() => items;
}

/// <summary>Builds <see cref="EquatableArray{T}"/> from collection expressions.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? EquatableArray<T>.Empty : new(items.ToArray());
}
