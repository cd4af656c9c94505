using Etl.Deploy.Files;

return (args is ["--check", var checkedRoot] ? Check(checkedRoot) : args is [var root] ? Write(root) : Usage());

static int Write(string root)
{
    foreach (var file in DeployFiles.All(root).Where(file => file.IsStale(root)))
    {
        file.Write(root);
        Console.WriteLine($"generate-deploy: wrote '{file.Path}'");
    }

    return 0;
}

static int Check(string root)
{
    var stale = DeployFiles.All(root).Where(file => file.IsStale(root)).ToList();
    stale.ForEach(file => Console.Error.WriteLine($"generate-deploy: '{file.Path}' does not follow from the code any more. Run scripts/generate-deploy."));
    return stale.Count == 0 ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: etl-deploy [--check] REPOSITORY. See scripts/generate-deploy.");
    return 2;
}
