using System.Security.Cryptography;
using System.Text;
using Etl.Lake;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>What every lake does.</summary>
public abstract class LakeSpecification
{
    private static readonly LockOwner Owner = new("run-1", "ann on laptop, process 7", new DateTimeOffset(2025, 11, 29, 8, 30, 0, TimeSpan.Zero));

    /// <summary>A lake with nothing in it.</summary>
    protected abstract ILake NewLake();

    [SkippableFact]
    public void Write_ThenOpenRead_GivesTheBytes()
    {
        var lake = NewLake();
        Write(lake, "a/b/x.txt", "first");
        Write(lake, "a/b/x.txt", "second and longer");

        Read(lake, "a/b/x.txt").Should().Be("second and longer");
        lake.Find("a/b/x.txt").Should().BeEquivalentTo(new { Path = "a/b/x.txt", Size = 17L });
        lake.Find("a/b/x").Should().BeNull();
        lake.Find("a/b").Should().BeNull();
    }

    [SkippableFact]
    public void Write_NothingAtAll_MakesAnEmptyFile()
    {
        var lake = NewLake();

        Write(lake, "_SUCCESS", "");

        lake.Find("_SUCCESS")!.Size.Should().Be(0);
        Read(lake, "_SUCCESS").Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData(0, null, "0123456789")]
    [InlineData(4, null, "456789")]
    [InlineData(4, 3L, "456")]
    [InlineData(8, 100L, "89")]
    [InlineData(0, 2L, "01")]
    [InlineData(3, 0L, "")]
    [InlineData(10, null, "")]
    public void OpenRead_PartOfAFile_GivesThatPart(long from, long? length, string expected)
    {
        var lake = NewLake();
        Write(lake, "digits", "0123456789");

        using var reader = new StreamReader(lake.OpenRead("digits", from, length));

        reader.ReadToEnd().Should().Be(expected);
    }

    [SkippableFact]
    public void OpenRead_NoSuchFile_SaysSo()
    {
        var lake = NewLake();
        Write(lake, "here", "x");

        var read = () => lake.OpenRead("there");

        read.Should().Throw<FileNotFoundException>().Which.Message.Should().Contain("there");
    }

    [SkippableFact]
    public void Write_LargeContentOfUnknownLength_ArrivesWhole()
    {
        const int Size = (20 << 20) + 12_345;
        var lake = NewLake();
        using var content = new RandomContent(Size);

        lake.Write("large.bin", content);

        lake.Find("large.bin")!.Size.Should().Be(Size);
        using var again = lake.OpenRead("large.bin");
        SHA256.HashData(again).Should().Equal(content.Hash());
    }

    [SkippableFact]
    public void Write_ContentThatFails_LeavesTheOldFile()
    {
        var lake = NewLake();
        Write(lake, "x/large.bin", "old");
        using var content = new RandomContent(20 << 20, failAt: 15 << 20);

        var write = () => lake.Write("x/large.bin", content);

        write.Should().Throw<IOException>().WithMessage("the source broke");
        Read(lake, "x/large.bin").Should().Be("old");
        lake.Files("", recursive: true).Select(file => file.Path).Should().Equal("x/large.bin");
    }

    [SkippableFact]
    public void Files_OfFolders_AreThoseOfTheFolderOnly()
    {
        var lake = NewLake();
        foreach (var name in (string[])["top", "a/one", "a/two", "a/deep/three", "ab/four"])
        {
            Write(lake, name, "x");
        }

        lake.Files("").Select(file => file.Path).Should().Equal("top");
        lake.Files("a").Select(file => file.Name).Should().BeEquivalentTo("one", "two");
        lake.Files("a", recursive: true).Select(file => file.Path).Should().BeEquivalentTo("a/one", "a/two", "a/deep/three");
        lake.Files("nowhere", recursive: true).Should().BeEmpty();
        lake.Folders("").Should().Equal("a", "ab");
        lake.Folders("a").Should().Equal("deep");
        lake.Folders("nowhere").Should().BeEmpty();
        (lake.Exists("a"), lake.Exists("a/deep"), lake.Exists("b"), lake.Exists("")).Should().Be((true, true, false, true));
    }

    [SkippableFact]
    public void Files_MoreThanAPage_AreAllListedAndDeleted()
    {
        var lake = NewLake();
        var names = Enumerable.Range(0, 1_203).Select(i => $"many/part-{i:D4}").ToList();
        Parallel.ForEach(names, new ParallelOptions { MaxDegreeOfParallelism = 8 }, name => Write(lake, name, "x"));
        Write(lake, "many-more/kept", "x");

        lake.Files("many").Select(file => file.Path).Order(StringComparer.Ordinal).Should().Equal(names);
        lake.DeleteFolder("many");

        lake.Files("", recursive: true).Select(file => file.Path).Should().Equal("many-more/kept");
    }

    [SkippableFact]
    public void TryCreate_SeveralAtOnce_OneSucceeds()
    {
        var lake = NewLake();

        var results = new bool[8];
        Parallel.For(0, results.Length, i => results[i] = lake.TryCreate("runs/one", Encoding.UTF8.GetBytes($"by {i}")) is not null);

        results.Count(created => created).Should().Be(1);
        Read(lake, "runs/one").Should().Be($"by {Array.IndexOf(results, true)}");
        lake.Delete("runs/one");
        lake.TryCreate("runs/one", "again"u8.ToArray()).Should().Be(lake.Find("runs/one")!.ETag);
    }

    [SkippableFact]
    public void TryReplace_SeveralAtOnce_OneSucceeds()
    {
        var lake = NewLake();
        var etag = lake.TryCreate("lease", "first"u8.ToArray())!;

        var results = new string?[8];
        Parallel.For(0, results.Length, i => results[i] = lake.TryReplace("lease", Encoding.UTF8.GetBytes($"by  {i}"), etag));

        var winner = results.Single(result => result is not null);
        Read(lake, "lease").Should().Be($"by  {Array.IndexOf(results, winner)}");
        winner.Should().NotBe(etag).And.Be(lake.Find("lease")!.ETag);
        lake.TryReplace("lease", "late"u8.ToArray(), etag).Should().BeNull();
        lake.TryReplace("lease", "by them"u8.ToArray(), winner!).Should().NotBeNull();
        lake.Delete("lease");
        lake.TryReplace("lease", "late"u8.ToArray(), etag).Should().BeNull();
    }

    [SkippableFact]
    public void OpenRead_OfAnETag_GivesThatContentOrSaysThatItChanged()
    {
        var lake = NewLake();
        Write(lake, "x", "first");
        var first = lake.Find("x")!;
        using (var reader = new StreamReader(lake.OpenRead("x", etag: first.ETag)))
        {
            reader.ReadToEnd().Should().Be("first");
        }

        Write(lake, "x", "second");
        var read = () => lake.OpenRead("x", etag: first.ETag);

        read.Should().Throw<LakeException>().WithMessage($"'{lake.Locate("x")}' was replaced while it was read. Run again: the new one is read from its start.");
        first.Modified.Should().BeCloseTo(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
    }

    [SkippableFact]
    public void CopyFileAndMoveFile_ReplaceTheirTargets()
    {
        var lake = NewLake();
        Write(lake, "a/x", "1");
        Write(lake, "b/x", "old");

        lake.CopyFile("a/x", "b/x");
        lake.MoveFile("a/x", "c/y");

        Contents(lake).Should().Equal("b/x: 1", "c/y: 1");
        lake.Invoking(it => it.CopyFile("a/x", "b/x")).Should().Throw<IOException>();
        lake.Invoking(it => it.MoveFile("a/x", "b/x")).Should().Throw<IOException>();
        Contents(lake).Should().Equal("b/x: 1", "c/y: 1");
    }

    [SkippableFact]
    public void Delete_WhatIsNotThere_IsNoError()
    {
        var lake = NewLake();

        lake.Delete("nothing");
        lake.DeleteFolder("nothing");

        lake.Files("", recursive: true).Should().BeEmpty();
    }

    [SkippableFact]
    public void CopyFolder_GivesTheSameFilesTwice()
    {
        var lake = NewLake();
        Write(lake, "from/x", "1");
        Write(lake, "from/in/y", "2");
        Write(lake, "to/x", "old");
        Write(lake, "to/z", "3");

        lake.CopyFolder("from", "to");

        Contents(lake).Should().Equal("from/in/y: 2", "from/x: 1", "to/in/y: 2", "to/x: 1", "to/z: 3");
    }

    [SkippableFact]
    public void MoveFolder_MovesAllAndRefusesATakenName()
    {
        var lake = NewLake();
        Write(lake, "from/x", "1");
        Write(lake, "from/in/y", "2");

        lake.MoveFolder("from", "far/to");
        Contents(lake).Should().Equal("far/to/in/y: 2", "far/to/x: 1");

        Write(lake, "taken/z", "3");
        var move = () => lake.MoveFolder("far/to", "taken");
        move.Should().Throw<IOException>();
        Contents(lake).Should().Equal("far/to/in/y: 2", "far/to/x: 1", "taken/z: 3");
    }

    [SkippableFact]
    public void Move_FilesNewAndOld_PutsThemInTheirPlacesAndCanBeRepeated()
    {
        var lake = NewLake();
        Write(lake, "mart/fact/week=1/part", "old");
        Write(lake, "stage/fact/week=1/part-7", "new");
        Write(lake, "stage/fact/week=2/part-8", "more");
        FileMove[] moves = [new("stage/fact/week=1/part-7", "mart/fact/week=1/part", 3), new("stage/fact/week=2/part-8", "mart/fact/week=2/part", 4)];

        lake.Move(moves);
        lake.Move(moves);
        lake.DeleteFolder("stage");

        Contents(lake).Should().Equal("mart/fact/week=1/part: new", "mart/fact/week=2/part: more");
    }

    [SkippableFact]
    public void Move_FileThatIsNowhere_IsAnError()
    {
        var lake = NewLake();

        var move = () => lake.Move([new("stage/part", "mart/part", 3)]);

        move.Should().Throw<IOException>();
    }

    [SkippableFact]
    public void Lock_Twice_IsRefusedUntilTheFirstIsReleased()
    {
        var lake = NewLake();
        using (lake.Lock(Owner))
        {
            var second = () => lake.Lock(Owner with { Id = "run-2" });
            second.Should().Throw<LakeLockedException>().Which.Message.Should()
                .StartWith($"Another run works on '{lake.Location}': run {Owner.Id} of {Owner.Name}, since ").And.Contain("Nothing was changed: try again when it has ended.");
        }

        lake.Lock(Owner with { Id = "run-2" }).Dispose();
    }

    [SkippableTheory]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a\\..\\b")]
    [InlineData("a/\u0000")]
    [InlineData("a/")]
    public void AnyName_ThatLeavesTheLake_IsRefused(string name)
    {
        var lake = NewLake();
        Action[] uses =
        [
            () => lake.Locate(name), () => lake.OpenRead(name), () => Write(lake, name, "x"), () => lake.Find(name), () => lake.Delete(name),
            () => lake.DeleteFolder(name), () => lake.TryCreate(name, "x"u8.ToArray()), () => lake.Exists(name), () => _ = lake.Files(name).Any(),
            () => _ = lake.Folders(name).Any(), () => lake.CopyFolder(name, "to"), () => lake.CopyFolder("from", name), () => lake.MoveFolder("from", name),
            () => lake.Move([new("from", name, 1)]), () => lake.Move([new(name, "to", 1)]), () => lake.TryReplace(name, "x"u8.ToArray(), "tag"),
            () => lake.CopyFile(name, "to"), () => lake.CopyFile("from", name), () => lake.MoveFile(name, "to"), () => lake.MoveFile("from", name),
        ];

        foreach (var use in uses)
        {
            use.Should().Throw<LakeException>().WithMessage($"'{name}' is not the name of a file in a lake.*");
        }
    }

    [SkippableFact]
    public void DeleteFolder_TheLakeItself_IsRefused()
    {
        var lake = NewLake();

        var delete = () => lake.DeleteFolder("");

        delete.Should().Throw<LakeException>();
    }

    protected static void Write(ILake lake, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        lake.Write(name, content);
    }

    protected static string Read(ILake lake, string name)
    {
        using var reader = new StreamReader(lake.OpenRead(name));
        return reader.ReadToEnd();
    }

    protected static IEnumerable<string> Contents(ILake lake) => lake.Files("", recursive: true)
        .Select(file => $"{file.Path}: {Read(lake, file.Path)}")
        .Order(StringComparer.Ordinal);
}
