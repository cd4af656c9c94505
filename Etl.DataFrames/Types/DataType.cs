namespace Etl.DataFrames.Types;

/// <summary>A Spark SQL data type. Types are values: two types with the same parameters are equal.</summary>
public abstract record DataType
{
    private protected DataType() { }

    /// <summary>The type as Spark SQL writes it, such as <c>bigint</c> or <c>decimal(18,2)</c>.</summary>
    public abstract string SimpleString { get; }

    /// <summary>The name of the type without its parameters, such as <c>decimal</c>.</summary>
    public virtual string TypeName => SimpleString;

    /// <summary>Reads a type as Spark SQL writes it.</summary>
    /// <param name="text">The type, such as <c>decimal(18,2)</c>.</param>
    /// <exception cref="AnalysisException">The text is not a type.</exception>
    public static DataType Parse(string text) => Analysis.DdlParser.ParseType(text);

    /// <summary>The type as Spark's JSON, such as <c>"integer"</c>.</summary>
    public string Json => TypeJson.Of(this);

    /// <summary>Reads a type from Spark's JSON.</summary>
    /// <param name="json">The JSON, such as <see cref="Json"/> gives it.</param>
    /// <exception cref="AnalysisException">The text is no such JSON.</exception>
    public static DataType ParseDataType(string json) => TypeJson.Parse(json);

    /// <summary>Returns <see cref="SimpleString"/>.</summary>
    public sealed override string ToString() => SimpleString;
}

/// <summary>A type whose values have no parts.</summary>
public abstract record AtomicType : DataType
{
    private protected AtomicType() { }
}

/// <summary>A type of numbers.</summary>
public abstract record NumericType : AtomicType
{
    private protected NumericType() { }
}

/// <summary>A type of whole numbers.</summary>
public abstract record IntegralType : NumericType
{
    private protected IntegralType() { }
}

/// <summary>A type of numbers with a fraction.</summary>
public abstract record FractionalType : NumericType
{
    private protected FractionalType() { }
}
