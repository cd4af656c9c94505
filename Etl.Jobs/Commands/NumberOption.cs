using System.CommandLine;
using System.Globalization;

namespace Etl.Jobs.Commands;

/// <summary>An option that takes a whole number within bounds.</summary>
internal sealed class NumberOption : Option<long?>
{
    public NumberOption(string name, string description, long minimum, long maximum)
        : base(name)
    {
        (HelpName, Description) = ("N", description);
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= minimum && number <= maximum)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is '{text}'. Give a whole number from {minimum} to {maximum}."));
            return null;
        };
    }
}
