using System.Globalization;

namespace Etl.DataFrames;

/// <summary>Writes a table of a catalogue of Spark's second kind. Made by <see cref="DataFrame.WriteTo"/>. No engine here can: the calls that would write say so.</summary>
public sealed class DataFrameWriterV2
{
    private readonly DataFrame _frame;
    private readonly string _table;

    internal DataFrameWriterV2(DataFrame frame, string table) => (_frame, _table) = (frame, table);

    /// <summary>Sets the format of the table.</summary>
    /// <param name="provider">The name of the format.</param>
    public DataFrameWriterV2 Using(string provider) => this;

    /// <summary>Sets an option.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, string value) => this;

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameWriterV2 Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameWriterV2 Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameWriterV2 Option(string key, double value) => Option(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets options.</summary>
    /// <param name="options">The values by name.</param>
    public DataFrameWriterV2 Options(IDictionary<string, string> options) => this;

    /// <summary>Sets a property of the table.</summary>
    /// <param name="property">Its name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 TableProperty(string property, string value) => this;

    /// <summary>Sets what the table is partitioned by.</summary>
    /// <param name="column">A column.</param>
    /// <param name="columns">More columns.</param>
    public DataFrameWriterV2 PartitionedBy(Column column, params Column[] columns) => this;

    /// <summary>Makes the table.</summary>
    /// <exception cref="UnsupportedOperationException">Always: use Write().SaveAsTable.</exception>
    public void Create() => throw Refused("Create");

    /// <summary>Replaces the table.</summary>
    /// <exception cref="UnsupportedOperationException">Always: use Write().SaveAsTable.</exception>
    public void Replace() => throw Refused("Replace");

    /// <summary>Makes or replaces the table.</summary>
    /// <exception cref="UnsupportedOperationException">Always: use Write().SaveAsTable.</exception>
    public void CreateOrReplace() => throw Refused("CreateOrReplace");

    /// <summary>Adds the rows to the table.</summary>
    /// <exception cref="UnsupportedOperationException">Always: use Write().InsertInto.</exception>
    public void Append() => throw Refused("Append");

    /// <summary>Replaces the rows of the table for which a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <exception cref="UnsupportedOperationException">Always: use Write().InsertInto.</exception>
    public void Overwrite(Column condition) => throw Refused("Overwrite");

    /// <summary>Replaces the partitions that the rows are of.</summary>
    /// <exception cref="UnsupportedOperationException">Always: use Write().InsertInto.</exception>
    public void OverwritePartitions() => throw Refused("OverwritePartitions");

    private UnsupportedOperationException Refused(string call) => new(
        _frame.Session.Engine, $"{call} of the table '{_table}' by WriteTo", "Write files with Write().Save(path), or, on Spark, a table with Write().SaveAsTable or Write().InsertInto.");
}
