using Spectre.Console;
using Spectre.Console.Rendering;

namespace Etl.Jobs.Presentation;

/// <summary>The name of a step. The bars behind it stay where they are when a step with a longer name comes.</summary>
internal sealed class StepNameColumn : ProgressColumn
{
    private const int Width = 22;

    public override int? GetColumnWidth(RenderOptions options) => Width;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Description) { Overflow = Overflow.Ellipsis };
}
