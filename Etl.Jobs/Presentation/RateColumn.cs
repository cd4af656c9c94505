using Spectre.Console;
using Spectre.Console.Rendering;

namespace Etl.Jobs.Presentation;

/// <summary>How fast a step reads, and how long the rest will take.</summary>
internal sealed class RateColumn : ProgressColumn
{
    private const string Key = "rate";
    private const int Width = 28;

    protected override bool NoWrap => true;

    public override int? GetColumnWidth(RenderOptions options) => Width;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.IsFinished ? "" : task.State.Get<RateText>(Key).Value ?? "", Theme.Quiet);

    /// <summary>Sets what the column shows for a bar.</summary>
    public static void Set(ProgressTask task, string text) => task.State.Update<RateText>(Key, _ => new RateText(text));

    private readonly record struct RateText(string? Value);
}
