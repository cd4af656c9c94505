using System.Text.Json.Nodes;
using Etl.Chaos.Faults;
using Etl.Lake;

namespace Etl.Chaos.Trials;

/// <summary>Where the lakes of the trials are.</summary>
internal abstract class Stores : IDisposable
{
    private int _count;

    public static Stores Open(string kind, string folder) => kind == "s3" ? new S3Stores() : new FolderStores(folder);

    /// <summary>What all lakes are in.</summary>
    protected abstract string Root { get; }

    /// <summary>The location of a new, empty lake.</summary>
    public string NewLake() => FormattableString.Invariant($"{Root}/lake-{_count++}");

    /// <summary>The location of a new lake with the same files.</summary>
    public string Copy(string location)
    {
        var copy = NewLake();
        LakeLocation.Open(Root).CopyFolder(NameOf(location), NameOf(copy));
        return copy;
    }

    /// <summary>Removes a lake.</summary>
    public void Remove(string location) => LakeLocation.Open(Root).DeleteFolder(NameOf(location));

    /// <summary>Lets the time pass until the lock of a process that was killed has run out.</summary>
    public virtual void ExpireLock(ILake lake)
    {
    }

    public virtual void Dispose()
    {
    }

    private static string NameOf(string location) => location[(location.LastIndexOf('/') + 1)..];

    private sealed class FolderStores(string folder) : Stores
    {
        protected override string Root => folder;
    }

    private sealed class S3Stores : Stores
    {
        private const string Bucket = "chaos";

        private readonly TrialServer _server = new();

        public S3Stores()
        {
            TrialServer.PointTo(_server.Url);
            _server.CreateBucket(Bucket);
        }

        protected override string Root => $"s3://{Bucket}";

        public override void ExpireLock(ILake lake)
        {
            if (lake.Find("_lock") is not null)
            {
                using var content = lake.OpenRead("_lock");
                var record = JsonNode.Parse(content)!;
                record["expires"] = "2000-01-01T00:00:00+00:00";
                using var expired = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(record.ToJsonString()));
                lake.Write("_lock", expired);
            }
        }

        public override void Dispose()
        {
            _server.Dispose();
            base.Dispose();
        }
    }
}
