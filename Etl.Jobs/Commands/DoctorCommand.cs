using System.CommandLine;
using Etl.Jobs.Commands.Doctor;
using Etl.Jobs.Presentation;

namespace Etl.Jobs.Commands;

/// <summary>Says what is installed, what is missing, and what to do.</summary>
internal sealed class DoctorCommand : AppCommand
{
    private readonly Option<bool> _json = CommonOptions.Json("what was found");

    public DoctorCommand(CommandContext context)
        : base(
            context,
            "doctor",
            "Checks what is installed, what is missing, and says what to do. Exit code 1 when something is missing.",
            "doctor",
            "doctor --output /data/lake --temp-dir /scratch")
    {
        AddSettings([Settings.SettingCatalog.Input, Settings.SettingCatalog.Output, .. Settings.SettingCatalog.OfEngine]);
        Options.Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var settings = Context.Settings(call);
        var checks = Examination.Of(settings, Terminal);
        var healthy = checks.All(check => check.State != CheckState.Missing);
        if (call.GetValue(_json))
        {
            Terminal.Lines(JsonText.Of(new { Healthy = healthy, Checks = checks }));
        }
        else
        {
            CheckList.Write(Terminal, checks);
        }

        return (int)(healthy ? ExitCode.Done : ExitCode.Failed);
    }
}
