using Etl.DataFrames;

namespace Etl.Jobs.Retail.Run;

/// <summary>Turns a sum that does not fit its type into an error about the data.</summary>
internal static class Overflows
{
    /// <exception cref="DataRejectedException">A sum does not fit its type.</exception>
    public static T Refused<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        // Spark 4 adds a part to the second class.
        catch (EngineException error) when (error.ErrorClass?.Split('.')[0] is "ARITHMETIC_OVERFLOW" or "NUMERIC_VALUE_OUT_OF_RANGE")
        {
            throw new DataRejectedException(
                "A sum of the sales does not fit 18 digits: a quantity or an amount is far too large, be it of a row that would be set aside. "
                + "Look for the largest values in the sales and inventory files and correct them.");
        }
    }
}
