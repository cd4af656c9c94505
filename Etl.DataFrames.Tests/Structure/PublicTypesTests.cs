namespace Etl.DataFrames.Tests.Structure;

public sealed class PublicTypesTests
{
    [Fact]
    public void PublicTypes_AreSealedStaticAbstractOrRecords() => typeof(DataFrame).Assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
        .Should().BeEmpty();

    [Fact]
    public void PublicTypes_ShowNoFields() => typeof(DataFrame).Assembly.GetExportedTypes()
        .Where(type => !type.IsEnum)
        .SelectMany(type => type.GetFields())
        .Where(field => field is { IsLiteral: false, IsInitOnly: false })
        .Should().BeEmpty();

    [Fact]
    public void Exceptions_HaveOneBase() => typeof(DataFrame).Assembly.GetExportedTypes()
        .Where(type => type.IsAssignableTo(typeof(Exception)))
        .Should().OnlyContain(type => type.IsAssignableTo(typeof(EtlException)));
}
