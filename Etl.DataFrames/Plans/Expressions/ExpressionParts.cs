using System.Collections;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>An expression and everything below it, each before its parts. A loop over it allocates nothing where the expression has no parts.</summary>
/// <param name="whole">The expression.</param>
internal readonly struct ExpressionParts(Expression whole) : IEnumerable<Expression>
{
    public Enumerator GetEnumerator() => new(whole);

    IEnumerator<Expression> IEnumerable<Expression>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Not by recursion: a condition may be as long as a program makes it.
    internal struct Enumerator(Expression whole) : IEnumerator<Expression>
    {
        private Expression? _next = whole;
        private Stack<Expression>? _open;

        public Expression Current { get; private set; } = whole;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_next is null && _open?.TryPop(out _next) is not true)
            {
                return false;
            }

            Current = _next!;
            var children = Current.Children;
            _next = children.Count > 0 ? children[0] : null;
            for (var i = children.Count - 1; i > 0; i--)
            {
                (_open ??= new Stack<Expression>()).Push(children[i]);
            }

            return true;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
