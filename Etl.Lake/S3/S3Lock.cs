using System.Globalization;

namespace Etl.Lake.S3;

/// <summary>
/// A lock by an object that only one writer can create, for the time of a lease, which a heartbeat renews. Nobody frees it for a process that died:
/// the next one takes it over when the lease has run out, and only if nobody has touched it since (<c>If-Match</c>).
/// </summary>
internal sealed class S3Lock : ILakeLock
{
    public const string Name = "_lock";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Heartbeat = Lease / 4;

    private readonly S3Lake _lake;
    private readonly LockOwner _owner;
    private readonly TimeProvider _time;
    private readonly Lock _renewing = new();
    private readonly ITimer _heartbeat;
    private bool _isLost;

    private S3Lock(S3Lake lake, LockOwner owner, TimeProvider time)
    {
        (_lake, _owner, _time) = (lake, owner, time);
        _heartbeat = time.CreateTimer(_ => Beat(), null, Heartbeat, Heartbeat);
    }

    /// <exception cref="LakeLockedException">Another has it.</exception>
    public static S3Lock Take(S3Lake lake, LockOwner owner, TimeProvider time)
    {
        var ours = LockRecord.Of(owner, time.GetUtcNow() + Lease).ToJson();
        if (lake.TryCreate(Name, ours) is null && !TakeOver(lake, ours, time) && Holder(lake).Record is var holder && holder?.Id != owner.Id)
        {
            throw new LakeLockedException(Message(lake, holder));
        }

        // A creation whose answer was lost is repeated, and then finds its own lock.
        return new S3Lock(lake, owner, time);
    }

    public void Renew()
    {
        lock (_renewing)
        {
            var (record, etag) = Holder(_lake);
            if (_isLost || etag is null || record?.Id != _owner.Id || !Write(etag))
            {
                _isLost = true;
                throw new LakeLockedException(
                    $"Another run took over the lock of '{_lake.Location}', because this one had not renewed it in time. Nothing was published: run again when the other has ended.");
            }
        }
    }

    // A lock that cannot be removed now runs out by itself; an error here would hide why this run ended.
    public void Dispose()
    {
        _heartbeat.Dispose();
        lock (_renewing)
        {
            _isLost = true;
            try
            {
                if (Holder(_lake).Record?.Id == _owner.Id)
                {
                    _lake.Delete(Name);
                }
            }
            catch (IOException)
            {
            }
        }
    }

    private static bool TakeOver(S3Lake lake, byte[] ours, TimeProvider time) =>
        Holder(lake) is ({ Expires: { } expires }, { } etag) && expires < time.GetUtcNow() && lake.TryReplace(Name, ours, etag) is not null;

    private void Beat()
    {
        try
        {
            if (!_isLost)
            {
                Renew();
            }
        }
        catch (IOException)
        {
            // Of a lock that is lost the run hears before it publishes; anything else may be better at the next beat.
        }
    }

    // The answer to a write may be lost, and its repetition is then refused: what counts is who is written there.
    private bool Write(string etag) =>
        _lake.TryReplace(Name, LockRecord.Of(_owner, _time.GetUtcNow() + Lease).ToJson(), etag) is not null || Holder(_lake).Record?.Id == _owner.Id;

    private static string Message(S3Lake lake, LockRecord? holder) => LockRecord.Message(lake.Location, holder) + (holder?.Expires is { } expires
        ? string.Create(CultureInfo.InvariantCulture, $" If it was killed, its lock ends by itself at {expires:HH:mm:ss} UTC.")
        : $" If it was killed, remove its lock: aws s3 rm s3://{lake.Bucket}/{lake.Key(Name)}");

    private static (LockRecord? Record, string? ETag) Holder(S3Lake lake)
    {
        try
        {
            if (lake.Find(Name) is not { } file)
            {
                return (null, null);
            }

            using var content = lake.OpenRead(Name, etag: file.ETag);
            return (LockRecord.Parse(content), file.ETag);
        }
        catch (FileNotFoundException)
        {
            return (null, null);
        }
    }
}
