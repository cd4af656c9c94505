using Etl.LocalPipeline;
using Etl.LocalPipeline.Story;

return await PipelineOptions.Command(async options =>
{
    try
    {
        await FourDays.PlayAsync(options, Console.Out);
        return 0;
    }
    catch (PipelineException error)
    {
        Console.Error.WriteLine($"local-pipeline: {error.Message}");
        return 1;
    }
}).Parse(args).InvokeAsync();
