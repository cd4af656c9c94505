using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Differential.Plans;

/// <content>Texts, bytes, dates and times.</content>
internal sealed partial class ExpressionGenerator
{
    // What Spark puts into a text by itself.
    private static readonly Kind[] Printable = [Kind.String, Kind.Int, Kind.Decimal, Kind.Boolean, Kind.Date, Kind.Long, Kind.Double, Kind.Timestamp];

    private Typed? Other(Kind kind, int depth) => kind switch
    {
        Kind.String => Text(depth),
        Kind.Binary => Bind(Concat(Of(Kind.Binary, depth).Column, Of(Kind.Binary, depth).Column), 20),
        Kind.Date => Date(depth),
        _ => choices.Next(4) == 3 ? Cast(Of(Kind.String, depth), new TimestampType()) : Cast(Of(Kind.Date, depth), new TimestampType()),
    };

    private Typed? Text(int depth) => choices.Next(3) switch
    {
        0 => Bind(Concat(Of(Kind.String, depth).Column, Of(Kind.String, depth).Column), 40),
        1 => Bind(Concat(Of(choices.Pick(Printable), depth).Column, Of(choices.Pick(Printable), depth).Column, Of(Kind.String, depth).Column), 80),
        _ => Cast(Of(choices.Pick(Kinds.All), depth), new StringType()),
    };

    private Typed? Date(int depth)
    {
        if (choices.Next(3) == 0)
        {
            return Cast(choices.Next(4) == 3 ? Of(Kind.String, depth) : Of(Kind.Timestamp, depth), new DateType());
        }

        var (date, days) = (Of(Kind.Date, depth), Of(choices.Pick([Kind.Int, Kind.Int, Kind.Short, Kind.Byte]), depth));
        var bound = date.Bound + days.Bound;
        return choices.Next(2) == 0 ? Bind(DateAdd(date.Column, days.Column), bound) : Bind(DateSub(date.Column, days.Column), bound);
    }

    // A text may say anything, so its conversion may fail.
    private Typed? Cast(Typed value, DataType type) => (value.Type, type) switch
    {
        (StringType, not StringType) when !isReckless => null,
        (_, StringType) => Bind(value.Column.Cast(type), 80),
        _ => Bind(value.Column.Cast(type), value.Bound),
    };
}
