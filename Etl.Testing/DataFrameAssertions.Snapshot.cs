using System.Runtime.CompilerServices;
using Etl.Testing.Comparing;
using Etl.Testing.Snapshots;
using FluentAssertions;

namespace Etl.Testing;

public sealed partial class DataFrameAssertions
{
    /// <summary>
    /// The frame has the columns and rows that were recorded before, in <c>Snapshots/&lt;test file&gt;.&lt;test&gt;.csv</c> beside the test. With the environment variable
    /// <c>ETL_UPDATE_SNAPSHOTS=1</c> the file is written instead: look at what changed before you commit it.
    /// </summary>
    /// <param name="options">How to compare. The order of the rows is recorded only with <c>InOrder</c>.</param>
    /// <param name="name">Tells the snapshots of one test apart; a part of the file's name.</param>
    /// <param name="testFile">Leave it out: the compiler fills it in. The sources of the test must lie there when it runs.</param>
    /// <param name="test">Leave it out: the compiler fills it in.</param>
    /// <exception cref="FixtureException">The file is not a snapshot, or a column's values cannot be written in one.</exception>
    [CustomAssertion]
    public AndConstraint<DataFrameAssertions> MatchSnapshot(
        Func<TableOptions, TableOptions>? options = null, string name = "", [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var settings = Configure(options);
        var snapshot = new SnapshotFile(testFile, test, name);
        if (SnapshotFile.IsUpdating)
        {
            snapshot.Write(TableRows.Of(Subject), settings.OrdersRows);
            return new AndConstraint<DataFrameAssertions>(this);
        }

        if (!snapshot.Exists)
        {
            Fail($"there is no such file. Run the test once with {SnapshotFile.UpdateVariable}=1 to record it, look at it, and commit it.", What(snapshot), "", []);
            return new AndConstraint<DataFrameAssertions>(this);
        }

        return Compare(snapshot.Read(), settings, What(snapshot), "", []);
    }

    private static string What(SnapshotFile snapshot) => $"match the snapshot '{Escaped(snapshot.Name)}'";
}
