using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.Versioning;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>Makes archives like those of scripts/package around a small program of this machine.</summary>
[SupportedOSPlatform("linux")]
internal sealed class DriverArchive(TemporaryFolder folder)
{
    private const int MachineOffset = 18;

    /// <summary>The architecture of this machine as archives spell it, and the other one.</summary>
    public static (string Own, string Other) Architectures =>
        System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? ("arm64", "x64") : ("x64", "arm64");

    public string Tar(string program = "/bin/true", string content = "one", string? name = null) =>
        Pack(name ?? $"etl-linux-{Architectures.Own}.tar.gz", File.ReadAllBytes(program), content);

    public string Zip(string content = "one") => Pack($"etl-linux-{Architectures.Own}.zip", File.ReadAllBytes("/bin/true"), content);

    /// <summary>Its name says this machine, its program is for the other one.</summary>
    public string WrongMachine()
    {
        var program = File.ReadAllBytes("/bin/true");
        program[MachineOffset] = Architectures.Own == "x64" ? (byte)0xb7 : (byte)0x3e;
        return Pack($"etl-linux-{Architectures.Own}.tar.gz", program, "one");
    }

    public string WithoutDriver() => Pack("etl.tar.gz", null, "one");

    public string Truncated()
    {
        var path = Tar();
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        return path;
    }

    private string Pack(string name, byte[]? program, string content)
    {
        var source = folder.File("content");
        Directory.CreateDirectory(source);
        File.WriteAllText(Path.Combine(source, "etl.dll"), content);
        if (program is not null)
        {
            var driver = Path.Combine(source, "etl");
            File.WriteAllBytes(driver, program);
            File.SetUnixFileMode(driver, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var path = folder.File(name);
        File.Delete(path);
        if (name.EndsWith(".zip", StringComparison.Ordinal))
        {
            ZipFile.CreateFromDirectory(source, path);
        }
        else
        {
            using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
            TarFile.CreateFromDirectory(source, gzip, includeBaseDirectory: false);
        }

        Directory.Delete(source, recursive: true);
        return path;
    }
}
