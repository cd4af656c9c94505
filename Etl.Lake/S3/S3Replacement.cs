using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>
/// Puts folders in their places by copying them there beside the old files, under names that are not taken, and deleting the old files
/// when all copies are made. S3 has no renaming, so for the moment between a reader may see both.
/// </summary>
internal sealed class S3Replacement(S3Bucket bucket, S3Copy copy)
{
    public void Run(IReadOnlyList<FolderReplacement> replacements)
    {
        var plans = replacements.Select(Plan).ToList();
        try
        {
            // Markers such as _SUCCESS say that the files are there.
            var copies = plans.SelectMany(plan => plan.Copies).ToLookup(pair => IsMarker(pair.To));
            copy.Run(copies[false], CancellationToken.None);
            copy.Run(copies[true], CancellationToken.None);
        }
        catch (Exception error)
        {
            TakeBack(plans, error);
            throw;
        }

        bucket.Delete(plans.SelectMany(plan => plan.Obsolete));
    }

    private Folder Plan(FolderReplacement replacement)
    {
        var (from, to) = (bucket.Location.KeysOf(LakeNames.File(replacement.Staged)), bucket.Location.KeysOf(LakeNames.File(replacement.Published)));
        var staged = bucket.Objects(from).Where(file => !file.Key.EndsWith('/')).ToList();
        if (staged.Count == 0)
        {
            throw new LakeException($"'{bucket.Location.Uri(replacement.Staged)}' holds no file, so that it cannot replace '{bucket.Location.Uri(replacement.Published)}'.");
        }

        var old = bucket.Objects(to).Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        // A marker has its name only; readers do not look into it.
        var copies = staged
            .Select(file => (From: file, To: to + file.Key[from.Length..]))
            .Select(pair => (pair.From, To: IsMarker(pair.To) ? pair.To : Free(pair.To, old)))
            .ToList();
        return new Folder(copies, old, [.. old.Except(copies.Select(pair => pair.To), StringComparer.Ordinal)]);
    }

    private void TakeBack(List<Folder> plans, Exception error)
    {
        try
        {
            bucket.Delete(plans.SelectMany(plan => plan.Copies.Select(pair => pair.To).Where(key => !plan.Old.Contains(key))));
        }
        catch (LakeException second)
        {
            throw new LakeException($"{error.Message} And the new files beside the old ones could not be removed: {second.Message} Run again: that removes them.", error);
        }
    }

    private static bool IsMarker(string key) => key[(key.LastIndexOf('/') + 1)..].StartsWith('_');

    private static string Free(string key, HashSet<string> taken)
    {
        if (!taken.Contains(key))
        {
            return key;
        }

        var (folder, file) = (key[..(key.LastIndexOf('/') + 1)], key[(key.LastIndexOf('/') + 1)..]);
        var dot = file.IndexOf('.', StringComparison.Ordinal) is >= 0 and var index ? index : file.Length;
        return $"{folder}{file[..dot]}-{Guid.CreateVersion7()}{file[dot..]}";
    }

    private sealed record Folder(IReadOnlyList<(S3Object From, string To)> Copies, HashSet<string> Old, IReadOnlyList<string> Obsolete);
}
