using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>The two expressions that can stand as a column of an output: an attribute passed on, or an alias.</summary>
internal static class NamedColumn
{
    /// <summary>The id of that attribute.</summary>
    public static long IdOf(Expression column) => column is Alias alias ? alias.Id : AttributeOf(column).Id;

    /// <summary>The attribute under which the plans above see the column.</summary>
    public static Attribute AttributeOf(Expression column) => column switch
    {
        Attribute attribute => attribute,
        Alias alias => new Attribute(alias.Id, alias.Name, alias.Type, alias.Nullable),
        _ => throw new InternalErrorException($"'{column}' is used as a column but has no name"),
    };
}
