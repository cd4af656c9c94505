using Etl.Differential.Plans;

namespace Etl.Differential.Shapes;

/// <summary>Makes an argument of a function.</summary>
/// <param name="make">Makes expressions.</param>
/// <param name="subject">The kind that the call is about: of its result, or of the elements that it handles.</param>
/// <param name="depth">How deep the argument may be.</param>
internal delegate Typed Slot(ExpressionGenerator make, Kind subject, int depth);
