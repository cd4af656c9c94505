using System.Text.Json;
using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>
/// What a run puts where, and what it removes. Written when everything is staged and before anything is published: from then on the run is
/// certain to be published, if not by itself then by the next one.
/// </summary>
/// <param name="RunId">The run.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Moves">The files to put into their places.</param>
/// <param name="Deletes">The files that have none any more.</param>
/// <param name="Last">The file that says that all is done, put into its place at the end.</param>
internal sealed record Journal(string RunId, string Stage, IReadOnlyList<FileMove> Moves, IReadOnlyList<string> Deletes, FileMove Last)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { NewLine = "\n", RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>The journal of a run that did not come to its end, or null.</summary>
    /// <exception cref="LakeException">The file is damaged.</exception>
    public static Journal? Find(ILake lake)
    {
        if (lake.Find(LakeFolders.Journal) is null)
        {
            return null;
        }

        using var content = lake.OpenRead(LakeFolders.Journal);
        try
        {
            return JsonSerializer.Deserialize<Journal>(content, Json) ?? throw new JsonException("It holds nothing.");
        }
        catch (JsonException error)
        {
            throw new LakeException(
                $"'{lake.Locate(LakeFolders.Journal)}' is damaged: {error.Message} Nothing was changed. Restore the file, or remove it and run the latest dates again.", error);
        }
    }

    /// <summary>Publishes: writes the journal, does what it says and removes it.</summary>
    /// <exception cref="LakeException">It could not be done to the end; the next run does the rest.</exception>
    public void Publish(ILake lake)
    {
        using (var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(this, Json)))
        {
            lake.Write(LakeFolders.Journal, content);
        }

        try
        {
            Complete(lake);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LakeException(
                $"{error.Message} The run had begun to publish, so some tables are new and some are old. Call 'etl recover' when the cause is mended, or run again: either puts the rest in place.", error);
        }
    }

    /// <summary>Does what the journal says and removes it. Can be repeated at any point.</summary>
    public void Complete(ILake lake)
    {
        lake.Move(Moves);
        foreach (var name in Deletes)
        {
            lake.Delete(name);
        }

        lake.Move([Last]);
        lake.Delete(LakeFolders.Journal);
        lake.DeleteFolder(Stage);
    }
}
