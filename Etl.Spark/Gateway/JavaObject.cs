namespace Etl.Spark.Gateway;

/// <summary>An object of the JVM. The gateway keeps it alive until it is released: by <see cref="Dispose"/>, else when this is collected.</summary>
internal sealed class JavaObject : IDisposable
{
    private ReleaseQueue? _releases;

    public JavaObject(string id, ReleaseQueue releases) => (Id, _releases) = (id, releases);

    ~JavaObject() => Release();

    public string Id { get; }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release() => Interlocked.Exchange(ref _releases, null)?.Add(Id);
}
