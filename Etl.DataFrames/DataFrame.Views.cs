using Etl.DataFrames.Analysis;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    /// <summary>Lets the session find this frame by a name, for <see cref="SparkSession.Table"/>. Nothing is computed or kept.</summary>
    /// <param name="viewName">The name, case-insensitive, without a dot. A view of that name is replaced.</param>
    /// <exception cref="AnalysisException">The name has a dot or is empty.</exception>
    public void CreateOrReplaceTempView(string viewName) => Session.Views.Add(viewName, Plan, replace: true);

    /// <inheritdoc cref="CreateOrReplaceTempView"/>
    /// <param name="viewName">The name, case-insensitive, without a dot.</param>
    /// <exception cref="AnalysisException">The name has a dot or is empty, or there is such a view.</exception>
    public void CreateTempView(string viewName) => Session.Views.Add(viewName, Plan, replace: false);

    /// <summary>Lets the session find this frame as <c>global_temp.name</c>. There is one session, so that is all the difference to <see cref="CreateOrReplaceTempView"/>.</summary>
    /// <inheritdoc cref="CreateOrReplaceTempView"/>
    public void CreateOrReplaceGlobalTempView(string viewName) => Session.Views.Add(ViewRegistry.GlobalName(viewName), Plan, replace: true);

    /// <summary>Lets the session find this frame as <c>global_temp.name</c>. There is one session, so that is all the difference to <see cref="CreateTempView"/>.</summary>
    /// <inheritdoc cref="CreateTempView"/>
    public void CreateGlobalTempView(string viewName) => Session.Views.Add(ViewRegistry.GlobalName(viewName), Plan, replace: false);
}
