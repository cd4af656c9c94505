using System.Text.Json;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;

namespace Etl.Jobs.Retail.Increment;

/// <summary>
/// Of which days a business date delivered rows: <c>clean/_days/(date).json</c>. Tells what to take out when the date is loaded again, without a search.
/// </summary>
/// <param name="Days">The days, by raw table.</param>
internal sealed record DeliveredDays(IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Days)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { NewLine = "\n", RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>What a business date delivered; nothing when it was not loaded yet.</summary>
    public static DeliveredDays Read(ILake lake, DateOnly date)
    {
        var name = LakeFolders.DaysOf(date);
        if (lake.Find(name) is null)
        {
            return new DeliveredDays(new Dictionary<string, IReadOnlyList<DateOnly>>());
        }

        using var content = lake.OpenRead(name);
        return JsonSerializer.Deserialize<DeliveredDays>(content, Json)!;
    }

    /// <summary>The days of a raw table.</summary>
    public IReadOnlyList<DateOnly> Of(TableContract table) => Days.GetValueOrDefault(table.Table, []);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
