using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Publishing;

namespace Etl.Jobs.Retail.Run;

/// <summary>The fact of a run: how it is computed depends on what the files hold.</summary>
internal interface IFacts
{
    /// <summary>Rows that are in the fact, by raw table.</summary>
    IReadOnlyDictionary<TableContract, long> Loaded { get; }

    /// <summary>Rows of this run that a later business date had replaced already, by raw table.</summary>
    IReadOnlyDictionary<TableContract, long> Superseded { get; }

    /// <summary>Computes the weeks, kept in memory.</summary>
    /// <returns>The rows of the fact.</returns>
    /// <exception cref="DataRejectedException">A sum does not fit its type.</exception>
    DataFrame Compute();

    /// <summary>Says which partitions take the places of which.</summary>
    void Publish(Publication publication);
}
