namespace Etl.LocalPipeline;

/// <summary>What a person must know or mend.</summary>
internal sealed class PipelineException(string message, Exception? cause = null) : Exception(message, cause);
