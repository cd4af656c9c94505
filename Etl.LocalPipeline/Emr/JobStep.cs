using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Etl.LocalPipeline.Emr;

/// <summary>The step that the DAG adds to EMR: its arguments as deploy/airflow/retail_step.json has them, with the templates filled.</summary>
internal sealed partial class JobStep
{
    private const string Driver = "local:///driver.py";

    private JobStep(IReadOnlyList<string> arguments) => Arguments = arguments;

    /// <summary>spark-submit and all that follows.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The arguments of the program itself.</summary>
    public IReadOnlyList<string> OfProgram => [.. Arguments.SkipWhile(argument => argument != Driver).Skip(1)];

    /// <summary>The arguments of spark-submit before the program's, without its own name.</summary>
    public IReadOnlyList<string> OfSubmit => [.. Arguments.Skip(1).TakeWhile(argument => argument != Driver)];

    /// <summary>Reads the step.</summary>
    /// <param name="file">retail_step.json.</param>
    /// <param name="values">What the templates stand for, such as <c>params.business_date</c>.</param>
    /// <exception cref="PipelineException">The file is not as expected.</exception>
    public static JobStep Read(string file, IReadOnlyDictionary<string, string> values)
    {
        var arguments = JsonNode.Parse(File.ReadAllText(file))?[0]?["HadoopJarStep"]?["Args"]?.AsArray().Select(argument => Fill(file, (string)argument!, values)).ToList()
            ?? throw new PipelineException($"'{file}' has no step with HadoopJarStep.Args. Make it with scripts/generate-deploy.");
        return arguments is ["spark-submit", ..] && arguments.Contains(Driver)
            ? new JobStep(arguments)
            : throw new PipelineException($"The step in '{file}' is not spark-submit … {Driver} …. Make it with scripts/generate-deploy.");
    }

    private static string Fill(string file, string text, IReadOnlyDictionary<string, string> values) => Template().Replace(
        text,
        match => values.TryGetValue(match.Groups[1].Value, out var value)
            ? value
            : throw new PipelineException($"'{file}' uses '{match.Value}', which the local pipeline does not know. Add it to {nameof(Story)}.{nameof(Story.DagBody)}."));

    [GeneratedRegex(@"\{\{ ([a-z_. ]+) \}\}")]
    private static partial Regex Template();
}
