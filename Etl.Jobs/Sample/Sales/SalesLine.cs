namespace Etl.Jobs.Sample.Sales;

/// <summary>A product and a quantity in thousandths on one receipt; negative when it comes back.</summary>
internal readonly record struct SalesLine(int Product, int Quantity);
