namespace Etl.Lake.Local;

/// <summary>Puts folders in their places by swapping them with what is there, and swaps them back when one fails.</summary>
internal sealed class LocalReplacement(LocalLake lake)
{
    private readonly Stack<(string Staged, string Published)> _done = new();

    public void Run(IReadOnlyList<FolderReplacement> replacements)
    {
        try
        {
            foreach (var (staged, published) in replacements)
            {
                Replace(lake.Locate(LakeNames.File(staged)), lake.Locate(LakeNames.File(published)));
            }
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    private void Replace(string staged, string published)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(published)!);
        if (Directory.Exists(published))
        {
            FolderExchange.Swap(staged, published);
        }
        else
        {
            Directory.Move(staged, published);
        }

        _done.Push((staged, published));
    }

    private void Rollback()
    {
        while (_done.TryPop(out var folder))
        {
            if (Directory.Exists(folder.Staged))
            {
                FolderExchange.Swap(folder.Staged, folder.Published);
            }
            else
            {
                Directory.Move(folder.Published, folder.Staged);
            }
        }
    }
}
