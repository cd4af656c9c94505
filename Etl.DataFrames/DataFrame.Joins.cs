using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    /// <summary>Pairs every row with the rows of another frame that have the same value in a column. The column appears once, first.</summary>
    /// <param name="right">The other frame.</param>
    /// <param name="usingColumn">The name of the column in both frames.</param>
    /// <exception cref="AnalysisException">A frame lacks the column, or the types cannot be compared.</exception>
    public DataFrame Join(DataFrame right, string usingColumn) => Join(right, [usingColumn]);

    /// <summary>Pairs every row with the rows of another frame that have the same values in some columns. Those columns appear once, first.</summary>
    /// <param name="right">The other frame.</param>
    /// <param name="usingColumns">The names of the columns in both frames. A null equals nothing.</param>
    /// <param name="joinType">inner, left, right, full (or outer), left_semi, left_anti; underscores are optional, as in Spark.</param>
    /// <exception cref="AnalysisException">A frame lacks a column, the types cannot be compared, or the join type is unknown.</exception>
    public DataFrame Join(DataFrame right, IEnumerable<string> usingColumns, string joinType = "inner") =>
        With(Joins.Using(Plan, right.Plan, [.. usingColumns], Joins.ParseKind(joinType)));

    /// <summary>Pairs every row with the rows of another frame for which a condition is true. All columns of both appear.</summary>
    /// <param name="right">The other frame.</param>
    /// <param name="joinExpr">The condition, such as <c>left["k"] == right["k"]</c>.</param>
    /// <param name="joinType">inner, left, right, full (or outer), left_semi, left_anti; underscores are optional, as in Spark.</param>
    /// <exception cref="AnalysisException">The condition does not fit the frames, or the join type is unknown.</exception>
    public DataFrame Join(DataFrame right, Column joinExpr, string joinType = "inner") =>
        With(Joins.On(Plan, right.Plan, joinExpr.Expression, Joins.ParseKind(joinType)));

    /// <summary>Pairs every row with the rows of another frame that have the same value in a column. The column appears once, first.</summary>
    /// <param name="right">The other frame.</param>
    /// <param name="usingColumn">The name of the column in both frames. A null equals nothing.</param>
    /// <param name="joinType">inner, left, right, full (or outer), left_semi, left_anti; underscores are optional, as in Spark.</param>
    /// <exception cref="AnalysisException">A frame lacks the column, the types cannot be compared, or the join type is unknown.</exception>
    public DataFrame Join(DataFrame right, string usingColumn, string joinType) => Join(right, [usingColumn], joinType);

    /// <inheritdoc cref="CrossJoin"/>
    public DataFrame Join(DataFrame right) => CrossJoin(right);

    /// <summary>Pairs every row with every row of another frame.</summary>
    /// <param name="right">The other frame.</param>
    public DataFrame CrossJoin(DataFrame right) => With(Joins.Cross(Plan, right.Plan));
}
