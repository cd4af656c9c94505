using System.CommandLine;
using Etl.Jobs.Sample;

namespace Etl.Jobs.Commands;

/// <summary>The option that takes a preset of the sample.</summary>
internal sealed class SizeOption : Option<SampleSize?>
{
    public SizeOption()
        : base("--size")
    {
        HelpName = "SIZE";
        Description = "tiny (2 thousand sales), small (60 thousand), medium (1 million) or large (5 million). Default: small.";
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Enum.GetNames<SampleSize>().Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                return Enum.Parse<SampleSize>(text, ignoreCase: true);
            }

            result.AddError($"--size is '{text}'. Give tiny, small, medium or large.");
            return null;
        };
    }
}
