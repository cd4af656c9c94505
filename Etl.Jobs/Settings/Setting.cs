namespace Etl.Jobs.Settings;

/// <summary>A value that the settings file, the environment and the command line may set.</summary>
/// <param name="Name">The name in the settings file, lower snake case.</param>
/// <param name="ValueName">What a value is called in the help, such as <c>DIR</c>.</param>
/// <param name="Default">The value when nobody sets it, or null.</param>
/// <param name="DefaultText">What the help says about the default.</param>
/// <param name="Description">What it does, for the help.</param>
internal sealed record Setting(string Name, string ValueName, string? Default, string DefaultText, string Description)
{
    /// <summary>What the variables of the environment begin with.</summary>
    public const string VariablePrefix = "ETL_";

    /// <summary>The option of the command line.</summary>
    public string Option => $"--{Name.Replace('_', '-')}";

    /// <summary>The variable of the environment.</summary>
    public string Variable => VariablePrefix + Name.ToUpperInvariant();
}
