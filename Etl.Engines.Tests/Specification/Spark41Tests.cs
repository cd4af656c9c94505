using Xunit.Abstractions;

namespace Etl.Engines.Tests.Specification;

[Trait("Ring", "Spark")]
public sealed class Spark41AggregateTests(Spark41Fixture engine) : AggregateSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41ArithmeticTests(Spark41Fixture engine) : ArithmeticSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41ConditionTests(Spark41Fixture engine) : ConditionSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41CsvTests(Spark41Fixture engine) : CsvSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41FunctionTests(Spark41Fixture engine) : FunctionSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41MathematicsTests(Spark41Fixture engine) : MathematicsSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41HiddenColumnTests(Spark41Fixture engine) : HiddenColumnSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41JoinTests(Spark41Fixture engine) : JoinSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41LateralAliasTests(Spark41Fixture engine) : LateralAliasSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41ParquetTests(Spark41Fixture engine) : ParquetSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41RecordTests(Spark41Fixture engine) : RecordSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41SessionTests(Spark41Fixture engine) : SessionSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41ShorthandTests(Spark41Fixture engine) : ShorthandSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41SortAndSetTests(Spark41Fixture engine) : SortAndSetSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41TextAndDateTests(Spark41Fixture engine) : TextAndDateSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41WindowTests(Spark41Fixture engine) : WindowSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41StepTests(Spark41Fixture engine) : StepSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41StatisticsTests(Spark41Fixture engine) : StatisticsSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41LineFileTests(Spark41Fixture engine) : LineFileSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41FileChoiceTests(Spark41Fixture engine) : FileChoiceSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41TextFunctionTests(Spark41Fixture engine) : TextFunctionSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41StructTests(Spark41Fixture engine) : StructSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41ExpressionTextTests(Spark41Fixture engine) : ExpressionTextSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41LambdaTests(Spark41Fixture engine) : LambdaSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41FrameTests(Spark41Fixture engine) : FrameSpecification(engine), IClassFixture<Spark41Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41GoldenTests(Spark41Fixture engine, ITestOutputHelper output)
    : GoldenSpecification(engine, output), IClassFixture<Spark41Fixture>;
