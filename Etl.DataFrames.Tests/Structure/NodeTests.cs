using System.Reflection;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Tests.Structure;

/// <summary>The compiler does not check that a switch over nodes knows them all: these tests do.</summary>
public sealed class NodeTests
{
    private static readonly Attribute A = new(1, "a", new IntegerType(), true);
    private static readonly Attribute Many = new(1, "a", new ArrayType(new IntegerType()), true);
    private static readonly Literal One = new(1, new IntegerType());
    private static readonly ScalarCall Call = new("+", [A, One], new IntegerType(), true);
    private static readonly LambdaVariable Variable = new(9, "x", new IntegerType(), true);
    private static readonly LocalRows Rows = new([[1]], [A]);

    private static readonly Dictionary<Type, Expression> Expressions = new Expression[]
    {
        A,
        One,
        Call,
        new Alias(Call, "x", 2),
        new Cast(A, new StringType()),
        new AggregateCall("sum", [A], false, new LongType(), true),
        new SortOrder(A, true, true),
        new ColumnName("a"),
        new Star(null),
        new FunctionCall("+", [A, One]),
        new OpenCase(null, new ScalarCall("=", [A, One], new BooleanType(), true), One),
        new NamePattern("a.*"),
        new IntervalValue(1, 0, IntervalField.Month, IntervalField.Month),
        new Interval(IntervalKind.Days, One, One, One, "x"),
        new AliasList(new FunctionCall("explode", [Many]), ["x"]),
        new GeneratorCall("explode", Many),
        new WindowFunction("rank", [], new IntegerType(), false),
        new WindowCall(new WindowFunction("rank", [], new IntegerType(), false), [], [new SortOrder(A, true, true)], null),
        Variable,
        new Lambda([Variable], Variable),
        new LambdaName("x", 9),
        new OpenLambda([new LambdaName("x", 9)], new LambdaName("x", 9)),
        new OverCall(new FunctionCall("rank", []), [], [new SortOrder(new ColumnName("a"), true, true)], null),
    }.ToDictionary(expression => expression.GetType());

    private static readonly Dictionary<Type, Plan> Plans = new Plan[]
    {
        Rows,
        new FileScan(new FileSource("csv", ["/t.csv"], new StructType().Add("a", new IntegerType()), []), [A]),
        new Project(Rows, [A]),
        new Filter(Rows, new ScalarCall("=", [A, One], new BooleanType(), true)),
        new Aggregate(Rows, [A], [A]),
        new Distinct(Rows),
        new Sort(Rows, [new SortOrder(A, true, true)]),
        new Limit(Rows, 1),
        new Offset(Rows, 1),
        new Extend(Rows, new Alias(Call, "x", 8)),
        new Sample(Rows, 0.5, false, null),
        new NumberRange(0, 3, 1, [A]),
        new Generate(new LocalRows([[new object?[] { 1 }]], [Many]), new GeneratorCall("explode", Many), [new Attribute(5, "col", new IntegerType(), true)]),
        new SetOperation(Rows, Rows, SetKind.Except, false, [new Attribute(6, "a", new IntegerType(), true)]),
        new Repartition(Rows, 2, [], Shuffles: true),
        new Hint(Rows, "BROADCAST"),
        new Union(Rows, Rows, [new Attribute(3, "a", new IntegerType(), true)]),
        new Named(Rows, "n"),
        new Join(Rows, new LocalRows([[1]], [new Attribute(4, "b", new IntegerType(), true)]), JoinKind.Cross, null),
    }.ToDictionary(plan => plan.GetType());

    [Fact]
    public void Samples_AreOfEveryNode()
    {
        Expressions.Keys.Should().BeEquivalentTo(Nodes(typeof(Expression)));
        Plans.Keys.Should().BeEquivalentTo(Nodes(typeof(Plan)));
    }

    [Fact]
    public void EveryExpression_HasText() => Expressions.Values.Select(ColumnText.Of).Should().NotContainNulls();

    [Fact]
    public void EveryResolvedExpression_HasSql()
    {
        var writer = new ExpressionWriter(FakeDialect.Instance, new SqlContext(), new Dictionary<long, SqlColumn> { [1] = new("a", true) });

        foreach (var expression in Expressions.Values.Where(expression => expression is not (Unresolved or WindowFunction or GeneratorCall or Lambda or LambdaVariable or Interval)))
        {
            writer.Write(expression).Should().NotBeNullOrEmpty();
        }
    }

    [Fact]
    public void EveryUnresolvedExpression_HasARule()
    {
        foreach (var expression in Expressions.Values.Where(expression => expression is not (Star or NamePattern or AliasList or LambdaName or OpenLambda or Lambda or LambdaVariable)))
        {
            Resolver.Resolve(expression, new Scope([A])).Should().NotBeAssignableTo<Unresolved>();
        }
    }

    [Fact]
    public void EveryPlan_HasTextAndSql()
    {
        foreach (var plan in Plans.Values)
        {
            PlanText.Of(plan).Should().NotBeEmpty();
            SqlGenerator.Generate(plan, FakeDialect.Instance, _ => null).Text.Should().StartWith("SELECT");
        }
    }

    [Fact]
    public void EveryNode_IsASealedRecord() => Nodes(typeof(Expression)).Concat(Nodes(typeof(Plan)))
        .Should().OnlyContain(type => type.IsSealed && type.GetMethod("<Clone>$") != null);

    [Fact]
    public void EveryNode_IsImmutable()
    {
        var properties = Nodes(typeof(Expression)).Concat(Nodes(typeof(Plan)))
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)).ToList();

        properties.Where(property => property.SetMethod is { } set && !IsInit(set)).Should().BeEmpty();
        properties.Where(property => property.PropertyType.IsArray || IsMutableCollection(property.PropertyType)).Should().BeEmpty();
    }

    [Fact]
    public void Names_OfAllFunctions_AreUnique() => FunctionCatalog.Names.Should().OnlyHaveUniqueItems();

    private static List<Type> Nodes(Type root) =>
        [.. typeof(DataFrame).Assembly.GetTypes().Where(type => type.IsSubclassOf(root) && !type.IsAbstract)];

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static bool IsMutableCollection(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(List<>) || definition == typeof(Dictionary<,>) || definition == typeof(IList<>));
}
