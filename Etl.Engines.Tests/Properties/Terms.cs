using System.Globalization;
using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Properties;

/// <summary>The expressions that are tried, each with what Spark's documentation says of it.</summary>
internal static class Terms
{
    public static Term ColumnOf(string name, Kind kind, int position) => new(kind, Col(name), row => new Answer(row[position]));

    public static Term Constant(Kind kind, object? value) => new(kind, value is null ? Lit(null).Cast(TypeOf(kind)) : Lit(value), _ => new Answer(value));

    public static Term Arithmetic(char sign, Term left, Term right) => Term.Strict(
        left.Kind,
        sign switch { '+' => left.Column + right.Column, '-' => left.Column - right.Column, _ => left.Column * right.Column },
        values => Compute(sign, values[0], values[1]),
        left,
        right);

    public static Term Remainder(Term left, Term right) => Term.Strict(
        Kind.Whole, left.Column % right.Column, values => (long)values[1] == -1 ? 0L : (long)values[0] % (long)values[1], left, right);

    public static Term Quotient(Term left, Term right) => Term.Strict(
        Kind.Real, left.Column / right.Column, values => Real(values[1]) == 0 ? throw new DivideByZeroException() : Real(values[0]) / Real(values[1]), left, right);

    public static Term Negative(Term part) => Term.Strict(part.Kind, -part.Column, values => values[0] switch
    {
        long number => checked(-number),
        decimal number => -number,
        var number => -(double)number,
    }, part);

    public static Term Absolute(Term part) => Term.Strict(part.Kind, Abs(part.Column), values => values[0] switch
    {
        long number => Math.Abs(number),
        decimal number => Math.Abs(number),
        var number => Math.Abs((double)number),
    }, part);

    public static Term Joined(Term left, Term right) => Term.Strict(Kind.Text, Concat(left.Column, right.Column), values => $"{values[0]}{values[1]}", left, right);

    public static Term Characters(Term part) =>
        Term.Strict(Kind.Whole, Length(part.Column).Cast("bigint"), values => (long)((string)values[0]).Length, part);

    public static Term Written(Term part) => Term.Strict(
        Kind.Text, part.Column.Cast("string"), values => values[0] is bool flag ? (flag ? "true" : "false") : Convert.ToString(values[0], CultureInfo.InvariantCulture), part);

    public static Term Comparison(string sign, Term left, Term right) => Term.Strict(
        Kind.Flag,
        sign switch { "=" => left.Column == right.Column, "<" => left.Column < right.Column, "<=" => left.Column <= right.Column, _ => left.Column != right.Column },
        values => Holds(sign, Order(values[0], values[1])),
        left,
        right);

    public static Term SameOrBothNull(Term left, Term right) => new(Kind.Flag, left.Column.EqNullSafe(right.Column), row =>
    {
        var (one, other) = (left.Evaluate(row), right.Evaluate(row));
        return one.Fails || other.Fails
            ? Answer.Failure
            : new Answer(one.Value is null || other.Value is null ? one.Value is null && other.Value is null : Order(one.Value, other.Value) == 0).Beside([one, other]);
    }, left, right);

    public static Term IsMissing(Term part) => new(Kind.Flag, part.Column.IsNull(), row =>
    {
        var answer = part.Evaluate(row);
        return answer.Fails ? Answer.Failure : new Answer(answer.Value is null).Beside([answer]);
    }, part);

    public static Term Negated(Term part) => Term.Strict(Kind.Flag, !part.Column, values => !(bool)values[0], part);

    public static Term Both(Term left, Term right) => new(Kind.Flag, left.Column & right.Column, row => Decided(left.Evaluate(row), right.Evaluate(row), false), left, right);

    public static Term Either(Term left, Term right) => new(Kind.Flag, left.Column | right.Column, row => Decided(left.Evaluate(row), right.Evaluate(row), true), left, right);

    public static Term Choice(Term condition, Term then, Term otherwise) => new(then.Kind, When(condition.Column, then.Column).Otherwise(otherwise.Column), row =>
    {
        var (test, one, other) = (condition.Evaluate(row), then.Evaluate(row), otherwise.Evaluate(row));
        return test.Fails ? Answer.Failure : (test.IsTrue ? one : other).Beside([test, one, other]);
    }, condition, then, otherwise);

    public static Term FirstOf(Term left, Term right) => new(left.Kind, Functions.Coalesce(left.Column, right.Column), row =>
    {
        var (one, other) = (left.Evaluate(row), right.Evaluate(row));
        return one.Fails ? Answer.Failure : (one.Value is null ? other : one).Beside([one, other]);
    }, left, right);

    private static string TypeOf(Kind kind) => kind switch
    {
        Kind.Whole => "bigint",
        Kind.Real => "double",
        Kind.Amount => "decimal(10,2)",
        Kind.Text => "string",
        _ => "boolean",
    };

    private static object Compute(char sign, object left, object right) => (sign, left, right) switch
    {
        ('+', long one, long other) => checked(one + other),
        ('-', long one, long other) => checked(one - other),
        (_, long one, long other) => checked(one * other),
        ('+', decimal one, decimal other) => one + other,
        ('-', decimal one, decimal other) => one - other,
        (_, decimal one, decimal other) => one * other,
        ('+', double one, double other) => one + other,
        ('-', double one, double other) => one - other,
        (_, double one, double other) => one * other,
        _ => throw new InvalidOperationException($"{left.GetType()} {sign} {right.GetType()} is not tried."),
    };

    // NaN equals NaN and is greater than every other number; .NET puts it first.
    private static int Order(object left, object right) => (left, right) switch
    {
        (double one, double other) => double.IsNaN(one) || double.IsNaN(other) ? double.IsNaN(one).CompareTo(double.IsNaN(other)) : one.CompareTo(other),
        (string one, string other) => string.CompareOrdinal(one, other),
        _ => ((IComparable)left).CompareTo(right),
    };

    private static bool Holds(string sign, int order) => sign switch { "=" => order == 0, "<" => order < 0, "<=" => order <= 0, _ => order != 0 };

    // One side decides: false for And, true for Or. The other need not be looked at then.
    private static Answer Decided(Answer left, Answer right, bool deciding)
    {
        Answer[] both = [left, right];
        if (both.Any(side => !side.Fails && side.Value is bool flag && flag == deciding))
        {
            return new Answer(deciding).Beside(both);
        }

        return both.Any(side => side.Fails) ? Answer.Failure : new Answer(both.Any(side => side.IsNull) ? null : !deciding).Beside(both);
    }

    private static double Real(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
