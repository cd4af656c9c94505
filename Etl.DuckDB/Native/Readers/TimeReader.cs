namespace Etl.DuckDB.Native;

/// <summary>Reads TIME, microseconds since midnight.</summary>
internal sealed class TimeReader : VectorReader<TimeSpan>
{
    protected override TimeSpan GetValue(int row) => TimeSpan.FromMicroseconds(Raw<long>()[row]);
}
