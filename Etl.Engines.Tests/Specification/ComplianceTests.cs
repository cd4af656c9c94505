using Etl.DataFrames.Analysis;
using Etl.DataFrames.Sql;
using Etl.DuckDB;
using Etl.Spark.Sql;

namespace Etl.Engines.Tests.Specification;

/// <summary>Every engine answers every specification, and every function.</summary>
public sealed class ComplianceTests
{
    private static readonly string[] Engines = ["DuckDb", "Spark35", "Spark41"];

    private static readonly Dictionary<string, SqlDialect> All = new[] { DuckDbDialect.Instance, SparkDialect.Instance }.ToDictionary(dialect => dialect.Engine);

    public static TheoryData<string> Dialects => new(All.Keys);

    [Fact]
    public void Every_specification_has_a_class_per_engine()
    {
        var specifications = typeof(ComplianceTests).Assembly.GetTypes()
            .Where(type => type.IsAbstract && HasTests(type))
            .ToList();

        specifications.Should().HaveCountGreaterThan(5);
        var missing = from specification in specifications
                      from engine in Engines
                      where !typeof(ComplianceTests).Assembly.GetTypes().Any(type => IsClassOf(type, specification, engine))
                      select $"{engine}{specification.Name.Replace("Specification", "Tests", StringComparison.Ordinal)}";
        missing.Should().BeEmpty();
    }

    [Fact]
    public void Every_class_that_needs_spark_is_in_its_ring() =>
        typeof(ComplianceTests).Assembly.GetTypes().Where(type => !type.IsAbstract && NeedsSpark(type) && !IsInSparkRing(type)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_function_has_an_answer(string engine)
    {
        var dialect = All[engine];

        dialect.Scalars.Keys.Concat(dialect.Aggregates.Keys).Concat(dialect.Windows.Keys).Concat(dialect.Generators.Keys).Should().BeEquivalentTo(FunctionCatalog.InPlans);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_kind_of_join_has_a_word(string engine) =>
        All[engine].Joins.Keys.Should().BeEquivalentTo(Enum.GetValues<Etl.DataFrames.Plans.JoinKind>());

    private static bool NeedsSpark(Type type) =>
        type.GetConstructors().SelectMany(maker => maker.GetParameters()).Any(part => part.ParameterType.IsSubclassOf(typeof(SparkFixture)));

    private static bool IsInSparkRing(Type? type) => type is not null && (IsInSparkRing(type.BaseType)
        || type.CustomAttributes.Any(mark => mark.AttributeType == typeof(TraitAttribute) && mark.ConstructorArguments.Select(part => part.Value).SequenceEqual(["Ring", "Spark"])));

    private static bool HasTests(Type type) => type.GetMethods().Any(method =>
        method.DeclaringType == type && method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)
        && typeof(ComplianceTests).Namespace == type.Namespace;

    private static bool IsClassOf(Type type, Type specification, string engine) =>
        type is { IsAbstract: false } && type.IsSubclassOf(specification) && type.Name.StartsWith(engine, StringComparison.Ordinal);
}
