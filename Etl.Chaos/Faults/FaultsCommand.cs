using System.CommandLine;
using System.Globalization;
using Etl.DataFrames;
using Etl.Lake;

namespace Etl.Chaos.Faults;

/// <summary>Tries every fault between the job and S3.</summary>
internal sealed class FaultsCommand : Command
{
    private const string Bucket = "chaos";

    private readonly Option<string> _etl = new("--etl") { Required = true, Description = "The assembly of the etl command." };
    private readonly Option<string> _input = new("--input") { Required = true, Description = "A folder with the files of the date." };
    private readonly Option<string> _date = new("--date") { Required = true, Description = "The business date." };
    private readonly Option<string> _to = new("--to") { Description = "Where the tables go: folder or s3.", DefaultValueFactory = _ => "folder" };
    private readonly Option<Fault[]> _fault = new("--fault") { Description = "Only these faults.", AllowMultipleArgumentsPerToken = true };

    public FaultsCommand()
        : base("faults", "Runs the job through a proxy that spoils its talk with S3, once per fault. Exit code 1 when one ends in a way that is not allowed.")
    {
        Options.Add(_etl);
        Options.Add(_input);
        Options.Add(_date);
        _to.AcceptOnlyFromAmong("folder", "s3");
        Options.Add(_to);
        Options.Add(_fault);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var folder = Directory.CreateTempSubdirectory("etl-chaos-").FullName;
        try
        {
            return Run(call, call.GetRequiredValue(_to) == "s3" ? $"s3://{Bucket}" : folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int Run(ParseResult call, string to)
    {
        using var server = new TrialServer();
        server.CreateBucket(Bucket);
        TrialServer.PointTo(server.Url);
        Upload(call.GetRequiredValue(_input), LakeLocation.Open($"s3://{Bucket}/raw"));
        using var spark = SparkSession.Builder().Config("etl.engine", "duckdb").GetOrCreate();
        var content = new LakeContent(spark);
        var trial = new FaultTrial(new FaultedJob(call.GetRequiredValue(_etl)), content, server, call.GetRequiredValue(_date), $"s3://{Bucket}/raw");
        var first = trial.Run(Fault.None, $"{to}/lake-None", []);
        var expected = content.Read(LakeLocation.Open($"{to}/lake-None"));
        if (first.ExitCode != 0 || expected.Count == 0)
        {
            Console.WriteLine($"The job fails without any fault: exit code {first.ExitCode}. {first.Error}");
            return 1;
        }

        var violations = 0;
        Console.WriteLine("| fault | requests hit | seconds | exit code | lake | what the run said |\n|---|---|---|---|---|---|");
        foreach (var fault in call.GetValue(_fault) is { Length: > 0 } chosen ? chosen : [.. Enum.GetValues<Fault>().Where(fault => CanHappen(fault, to))])
        {
            var outcome = trial.Run(fault, $"{to}/lake-{fault}", expected);
            violations += outcome.IsRight ? 0 : 1;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {fault} | {outcome.Hits} | {outcome.Took.TotalSeconds:0.0} | {outcome.ExitCode} | {outcome.Lake}{(outcome.IsRight ? "" : " **VIOLATION**")} | {outcome.Error} |"));
        }

        Console.WriteLine($"{violations} violations.");
        return violations == 0 ? 0 : 1;
    }

    // A run that only reads from S3 meets no fault of writes, and a day of small tables uploads none in parts: tests of the lake begin such uploads.
    private static bool CanHappen(Fault fault, string to) =>
        fault is not (Fault.None or Fault.LostStart) && (LakeLocation.IsRemote(to) || fault is not (Fault.LostAnswer or Fault.Conflict or Fault.ForbiddenWrites));

    private static void Upload(string folder, ILake lake)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            using var content = File.OpenRead(path);
            lake.Write(Path.GetFileName(path), content);
        }
    }
}
