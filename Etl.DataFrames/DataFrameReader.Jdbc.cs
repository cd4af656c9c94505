using System.Globalization;

namespace Etl.DataFrames;

// Tables of databases: the driver is Java's, so that only Spark reads them.
public sealed partial class DataFrameReader
{
    /// <summary>Reads a table of a database behind JDBC; its driver must be on Spark's class path. The embedded engine refuses it.</summary>
    /// <param name="url">The database, such as <c>jdbc:postgresql://host/sales</c>.</param>
    /// <param name="table">The name of the table, or a query in brackets with an alias.</param>
    /// <param name="properties">What the driver needs, such as <c>user</c> and <c>password</c>.</param>
    /// <exception cref="UnsupportedOperationException">The engine has no JVM for the driver.</exception>
    public DataFrame Jdbc(string url, string table, IDictionary<string, string> properties) =>
        Format("jdbc").Options(properties).Option("url", url).Option("dbtable", table).Load([]);

    /// <summary>Reads a table of a database behind JDBC in parts, each a range of a column.</summary>
    /// <inheritdoc cref="Jdbc(string, string, IDictionary{string, string})"/>
    /// <param name="url">The database.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="columnName">The column, a number, date or timestamp.</param>
    /// <param name="lowerBound">Where the second part begins, about; no row is left out.</param>
    /// <param name="upperBound">Where the last part begins, about.</param>
    /// <param name="numPartitions">The number of parts.</param>
    /// <param name="properties">What the driver needs.</param>
    public DataFrame Jdbc(
        string url, string table, string columnName, long lowerBound, long upperBound, int numPartitions, IDictionary<string, string> properties) =>
        Option("partitionColumn", columnName)
            .Option("lowerBound", lowerBound)
            .Option("upperBound", upperBound)
            .Option("numPartitions", numPartitions.ToString(CultureInfo.InvariantCulture))
            .Jdbc(url, table, properties);

    /// <summary>Reads a table of a database behind JDBC in parts, each the rows of a condition, one after the other.</summary>
    /// <inheritdoc cref="Jdbc(string, string, IDictionary{string, string})"/>
    /// <param name="url">The database.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="predicates">Conditions of the database's SQL, which must not overlap.</param>
    /// <param name="properties">What the driver needs.</param>
    /// <exception cref="AnalysisException">There is no condition.</exception>
    public DataFrame Jdbc(string url, string table, IEnumerable<string> predicates, IDictionary<string, string> properties) => predicates
        .Select(predicate => new DataFrameReader(_session, _engine).Jdbc(url, $"(SELECT * FROM {table} WHERE {predicate}) etl_part", properties))
        .Aggregate((DataFrame?)null, (all, part) => all?.Union(part) ?? part)
        ?? throw new AnalysisException("Jdbc needs at least one condition.");
}
