namespace Etl.Engines.Tests.Properties;

/// <summary>The types of the expressions that are tried: bigint, double, decimal, string and boolean.</summary>
internal enum Kind
{
    Whole,
    Real,
    Amount,
    Text,
    Flag,
}
