namespace Etl.DuckDB;

/// <summary>What kind of failure DuckDB reports: <c>duckdb_error_type</c> of its C API.</summary>
public enum DuckDbErrorType
{
    /// <summary>No kind was given.</summary>
    Invalid = 0,

    /// <summary>A value does not fit its type.</summary>
    OutOfRange = 1,

    /// <summary>A value cannot be cast.</summary>
    Conversion = 2,

    /// <summary>The type is not known.</summary>
    UnknownType = 3,

    /// <summary>A decimal operation failed.</summary>
    Decimal = 4,

    /// <summary>Two types do not fit together.</summary>
    MismatchType = 5,

    /// <summary>Division by zero.</summary>
    DivideByZero = 6,

    /// <summary>An object is too large.</summary>
    ObjectSize = 7,

    /// <summary>The type cannot be used here.</summary>
    InvalidType = 8,

    /// <summary>Serialization failed.</summary>
    Serialization = 9,

    /// <summary>The transaction cannot go on.</summary>
    Transaction = 10,

    /// <summary>DuckDB does not have the feature.</summary>
    NotImplemented = 11,

    /// <summary>An expression cannot be evaluated.</summary>
    Expression = 12,

    /// <summary>A table, function or type is missing or already there.</summary>
    Catalog = 13,

    /// <summary>The SQL text cannot be parsed.</summary>
    Parser = 14,

    /// <summary>The statement cannot be planned.</summary>
    Planner = 15,

    /// <summary>A task could not be scheduled.</summary>
    Scheduler = 16,

    /// <summary>The executor failed.</summary>
    Executor = 17,

    /// <summary>A constraint is violated.</summary>
    Constraint = 18,

    /// <summary>An index failed.</summary>
    Index = 19,

    /// <summary>Statistics are inconsistent.</summary>
    Stat = 20,

    /// <summary>The connection cannot be used.</summary>
    Connection = 21,

    /// <summary>The SQL is not valid.</summary>
    Syntax = 22,

    /// <summary>A setting is wrong.</summary>
    Settings = 23,

    /// <summary>A name or type cannot be resolved.</summary>
    Binder = 24,

    /// <summary>The network failed.</summary>
    Network = 25,

    /// <summary>The optimizer failed.</summary>
    Optimizer = 26,

    /// <summary>A null pointer inside DuckDB.</summary>
    NullPointer = 27,

    /// <summary>A file cannot be read or written.</summary>
    IO = 28,

    /// <summary>The query was interrupted.</summary>
    Interrupt = 29,

    /// <summary>The database can no longer be used.</summary>
    Fatal = 30,

    /// <summary>A defect inside DuckDB.</summary>
    Internal = 31,

    /// <summary>An argument is not acceptable; also every error raised by a function of ours.</summary>
    InvalidInput = 32,

    /// <summary>The memory limit is reached.</summary>
    OutOfMemory = 33,

    /// <summary>A permission is missing.</summary>
    Permission = 34,

    /// <summary>The type of a parameter cannot be found out.</summary>
    ParameterNotResolved = 35,

    /// <summary>A parameter is not allowed here.</summary>
    ParameterNotAllowed = 36,

    /// <summary>Other objects depend on this one.</summary>
    Dependency = 37,

    /// <summary>An HTTP request failed.</summary>
    Http = 38,

    /// <summary>An extension is not installed.</summary>
    MissingExtension = 39,

    /// <summary>An extension cannot be loaded by itself.</summary>
    Autoload = 40,

    /// <summary>A sequence failed.</summary>
    Sequence = 41,

    /// <summary>The configuration is not valid.</summary>
    InvalidConfiguration = 42,
}
