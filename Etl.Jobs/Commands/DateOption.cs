using System.CommandLine;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>An option that takes a date.</summary>
internal sealed class DateOption : Option<DateOnly?>
{
    public DateOption(string name, string description)
        : base(name)
    {
        (HelpName, Description) = ("DATE", description);
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (SettingReaders.ParseDate(text) is { } date)
            {
                return date;
            }

            result.AddError($"{name} is '{text}'. Give a date of the calendar, such as 2025-11-29.");
            return null;
        };
    }
}
