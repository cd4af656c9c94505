using Etl.DataFrames;
using Etl.Spark.Gateway;

namespace Etl.Spark.Csv;

/// <summary>A file as Hadoop sees it: local, HDFS or S3, decompressed if its name says so.</summary>
internal sealed class HadoopFile : IDisposable
{
    private readonly JavaThread _thread;
    private readonly JavaObject _configuration;
    private readonly JavaObject _path;
    private readonly JavaObject _system;

    private HadoopFile(JavaThread thread, JavaObject configuration, string name)
    {
        (_thread, _configuration, Name) = (thread, configuration, name);
        _path = thread.New("org.apache.hadoop.fs.Path", name);
        _system = thread.Get(_path, "getFileSystem", configuration);
        using var status = Status();
        Length = (long)thread.Call(status, "getLen")!;
        Modified = (long)thread.Call(status, "getModificationTime")!;
    }

    /// <summary>The file as the user named it.</summary>
    public string Name { get; }

    /// <summary>Bytes as it is stored.</summary>
    public long Length { get; }

    /// <summary>When it was last written.</summary>
    public long Modified { get; }

    public static HadoopFile Open(JavaThread thread, Session session, string name)
    {
        using var state = thread.Get(session.Object, "sessionState");
        return new HadoopFile(thread, thread.Get(state, "newHadoopConf"), name);
    }

    /// <summary>The first bytes of its text; fewer than asked for only when it has no more.</summary>
    public byte[] ReadHead(int count)
    {
        using var stored = _thread.Get(_system, "open", _path);
        try
        {
            using var factory = _thread.New("org.apache.hadoop.io.compress.CompressionCodecFactory", _configuration);
            using var codec = _thread.Call(factory, "getCodec", _path) as JavaObject;
            using var text = codec is null ? null : _thread.Get(codec, "createInputStream", stored);
            return (byte[])_thread.Call(text ?? stored, "readNBytes", count)!;
        }
        finally
        {
            _thread.Call(stored, "close");
        }
    }

    /// <summary>Decompresses all of a gzip file in the driver's JVM.</summary>
    /// <exception cref="JavaException">It cannot be.</exception>
    public void ReadGzip()
    {
        using var stored = _thread.Get(_system, "open", _path);
        try
        {
            using var text = _thread.New("java.util.zip.GZIPInputStream", stored);
            using var nowhere = (JavaObject)_thread.CallStatic("java.io.OutputStream", "nullOutputStream")!;
            _thread.Call(text, "transferTo", nowhere);
        }
        finally
        {
            _thread.Call(stored, "close");
        }
    }

    public void Dispose()
    {
        _configuration.Dispose();
        _path.Dispose();
        _system.Dispose();
    }

    private JavaObject Status()
    {
        try
        {
            return _thread.Get(_system, "getFileStatus", _path);
        }
        catch (JavaException error) when (error.Classes.Contains("java.io.FileNotFoundException"))
        {
            throw new AnalysisException($"Path '{Name}' does not exist.");
        }
    }
}
