using System.CommandLine;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>An option that sets a setting for one call.</summary>
internal sealed class SettingOption : Option<string>
{
    public SettingOption(Setting setting)
        : base(setting.Option)
    {
        (Setting, HelpName, Description) = (setting, setting.ValueName, setting.Description);
        Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{setting.Option} is empty. Give a value, or leave the option out.");
            }
        });
    }

    public Setting Setting { get; }
}
