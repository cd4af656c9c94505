using Spectre.Console;
using Spectre.Console.Rendering;

namespace Etl.Jobs.Presentation;

/// <summary>The time that a step has taken so far.</summary>
internal sealed class SecondsColumn : ProgressColumn
{
    private const int Width = 12;

    protected override bool NoWrap => true;

    public override int? GetColumnWidth(RenderOptions options) => Width;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(Units.Time(task.ElapsedTime?.TotalSeconds ?? 0), Theme.Quiet).RightJustified();
}
