using System.Globalization;
using Etl.DataFrames;

namespace TpcH.Queries;

/// <summary>One of the 22 queries, with the values that the specification gives for validation.</summary>
/// <param name="Number">1 to 22.</param>
/// <param name="Title">Its name in the specification.</param>
/// <param name="Build">Makes the frame.</param>
public sealed record Query(int Number, string Title, Func<TpcHTables, DataFrame> Build)
{
    public static IReadOnlyList<Query> All { get; } =
    [
        new(1, "Pricing summary report", Q01.Build),
        new(2, "Minimum cost supplier", Q02.Build),
        new(3, "Shipping priority", Q03.Build),
        new(4, "Order priority checking", Q04.Build),
        new(5, "Local supplier volume", Q05.Build),
        new(6, "Forecasting revenue change", Q06.Build),
        new(7, "Volume shipping", Q07.Build),
        new(8, "National market share", Q08.Build),
        new(9, "Product type profit measure", Q09.Build),
        new(10, "Returned item reporting", Q10.Build),
        new(11, "Important stock identification", Q11.Build),
        new(12, "Shipping modes and order priority", Q12.Build),
        new(13, "Customer distribution", Q13.Build),
        new(14, "Promotion effect", Q14.Build),
        new(15, "Top supplier", Q15.Build),
        new(16, "Parts/supplier relationship", Q16.Build),
        new(17, "Small-quantity-order revenue", Q17.Build),
        new(18, "Large volume customer", Q18.Build),
        new(19, "Discounted revenue", Q19.Build),
        new(20, "Potential part promotion", Q20.Build),
        new(21, "Suppliers who kept orders waiting", Q21.Build),
        new(22, "Global sales opportunity", Q22.Build),
    ];

    /// <summary>The same query as SQL, in DuckDB's words.</summary>
    /// <param name="scale">The scale of the tables.</param>
    public string Sql(decimal scale)
    {
        using var stream = typeof(Query).Assembly.GetManifestResourceStream($"q{Number:D2}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("{fraction}", Q11.Fraction(scale).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
