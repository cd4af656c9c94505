namespace Etl.DataFrames;

// Forms that programs written for Microsoft.Spark use.
public sealed partial class Column
{
    /// <summary>Prints the expression on the console.</summary>
    /// <param name="extended">It is printed the same way anyway.</param>
    public void Explain(bool extended) => Console.Out.WriteLine(ToString());
}
