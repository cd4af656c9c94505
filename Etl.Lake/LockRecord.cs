using System.Globalization;
using System.Text.Json;

namespace Etl.Lake;

/// <summary>What a lock says about its holder, for the message to the next one.</summary>
/// <param name="Id">See <see cref="LockOwner.Id"/>.</param>
/// <param name="Name">See <see cref="LockOwner.Name"/>.</param>
/// <param name="Since">See <see cref="LockOwner.Since"/>.</param>
/// <param name="Expires">When others may take the lock over; null where the system frees it.</param>
internal sealed record LockRecord(string Id, string Name, DateTimeOffset Since, DateTimeOffset? Expires = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static LockRecord Of(LockOwner owner, DateTimeOffset? expires = null) => new(owner.Id, owner.Name, owner.Since, expires);

    /// <summary>Reads a lock; null when it is not one.</summary>
    public static LockRecord? Parse(Stream content)
    {
        try
        {
            return JsonSerializer.Deserialize<LockRecord>(content, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>The beginning of the message to others.</summary>
    public static string Message(string location, LockRecord? holder)
    {
        var who = holder is null ? "" : string.Create(CultureInfo.InvariantCulture, $": run {holder.Id} of {holder.Name}, since {holder.Since:yyyy-MM-dd HH:mm:ss} UTC");
        return $"Another run works on '{location}'{who}. Nothing was changed: try again when it has ended.";
    }
}
