using Etl.DataFrames.Types;

namespace Etl.Deploy.Tables;

/// <summary>A table of the star schema as a catalogue sees it.</summary>
/// <param name="Name">Its name, also of its folder below <c>mart/</c>.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Columns">The columns in the files.</param>
/// <param name="PartitionColumns">The columns in the names of the folders.</param>
internal sealed record MartTable(
    string Name, string Description, IReadOnlyList<StructField> Columns, IReadOnlyList<StructField> PartitionColumns)
{
    /// <summary>All columns, those of the files first, as readers of the table see them.</summary>
    public IEnumerable<StructField> AllColumns => Columns.Concat(PartitionColumns);

    /// <summary>The table of a frame that is written with <paramref name="partitionColumns"/>.</summary>
    public static MartTable Of(string name, string description, StructType schema, params string[] partitionColumns) => new(
        name,
        description,
        [.. schema.Fields.Where(field => !partitionColumns.Contains(field.Name))],
        [.. partitionColumns.Select(column => schema.Fields.Single(field => field.Name == column))]);

    /// <summary>The column of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none: whoever asked expects another schema than the job writes.</exception>
    public StructField Column(string column) => AllColumns.FirstOrDefault(field => field.Name == column)
        ?? throw new InvalidOperationException(
            $"Column '{column}' not found in {Name}. Available: {string.Join(", ", AllColumns.Select(field => field.Name))}. Correct the generator in Etl.Deploy.");
}
