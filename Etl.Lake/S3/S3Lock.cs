using System.Globalization;
using System.Text.Json;

namespace Etl.Lake.S3;

/// <summary>A lock by an object that only one writer can create. Nobody frees it for a process that died.</summary>
internal sealed class S3Lock : IDisposable
{
    private const string Name = "_lock";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    private readonly S3Lake _lake;
    private readonly LockOwner _owner;

    private S3Lock(S3Lake lake, LockOwner owner) => (_lake, _owner) = (lake, owner);

    /// <exception cref="LakeLockedException">Another has it.</exception>
    public static S3Lock Take(S3Lake lake, LockOwner owner)
    {
        // A creation whose answer was lost is repeated, and then finds its own lock.
        if (lake.TryCreate(Name, JsonSerializer.SerializeToUtf8Bytes(owner, Json)) is not null || Holder(lake)?.Id == owner.Id)
        {
            return new S3Lock(lake, owner);
        }

        throw new LakeLockedException(Message(lake, Holder(lake)));
    }

    // A lock that cannot be removed now is told to the next run, with the way to remove it; an error here would hide why this run ended.
    public void Dispose()
    {
        try
        {
            if (Holder(_lake)?.Id == _owner.Id)
            {
                _lake.Delete(Name);
            }
        }
        catch (LakeException)
        {
        }
    }

    private static string Message(S3Lake lake, LockOwner? holder)
    {
        var who = holder is null ? "" : string.Create(CultureInfo.InvariantCulture, $": run {holder.Id} of {holder.Name}, since {holder.Since:yyyy-MM-dd HH:mm:ss} UTC");
        return $"Another run works on '{lake.Location}'{who}. Nothing was changed: try again when it has ended. "
            + $"If it was killed, remove its lock: aws s3 rm s3://{lake.Bucket}/{lake.Key(Name)}";
    }

    private static LockOwner? Holder(S3Lake lake)
    {
        try
        {
            using var content = lake.OpenRead(Name);
            return JsonSerializer.Deserialize<LockOwner>(content, Json);
        }
        catch (Exception error) when (error is FileNotFoundException or JsonException)
        {
            return null;
        }
    }
}
