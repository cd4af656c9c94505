using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Support;

/// <summary>Frames to build plans on, and the SQL that they become.</summary>
internal static class Frames
{
    private static readonly SparkSession Session = SparkSession.Detached(new FakeEngine());

    /// <summary>A frame over a file called <paramref name="name"/>; in the SQL it stands as that name.</summary>
    public static DataFrame Of(string schema, string name = "t") => Session.Read().Schema(schema).Csv($"/data/{name}.csv");

    /// <summary>A frame over a file of some columns.</summary>
    public static DataFrame Of(StructType schema) => Session.Read().Schema(schema).Csv("/data/t.csv");

    /// <summary>A column of every atomic type, named after it.</summary>
    public static DataFrame OfAllTypes() => Of(
        "boolean boolean, tinyint tinyint, smallint smallint, int int, bigint bigint, float float, double double, "
        + "decimal decimal(10,2), string string, binary binary, date date, timestamp timestamp");

    public static string Sql(this DataFrame frame) => Query(frame).Text;

    public static SqlQuery Query(this DataFrame frame) => SqlGenerator.Generate(frame.Plan, FakeDialect.Instance, _ => null);

    public static string PlanText(this DataFrame frame) => Etl.DataFrames.Plans.PlanText.Of(frame.Plan);

    /// <summary>The type of an expression over a frame.</summary>
    public static string TypeOf(this DataFrame frame, Column column) => frame.Select(column).Schema().Fields[0].DataType.SimpleString;

    /// <summary>How many SELECTs a frame becomes.</summary>
    public static int Selects(this DataFrame frame) => frame.Sql().Split("SELECT").Length - 1;
}
