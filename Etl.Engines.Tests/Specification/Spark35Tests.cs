using Xunit.Abstractions;

namespace Etl.Engines.Tests.Specification;

[Trait("Ring", "Spark")]
public sealed class Spark35AggregateTests(Spark35Fixture engine) : AggregateSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35ArithmeticTests(Spark35Fixture engine) : ArithmeticSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35ConditionTests(Spark35Fixture engine) : ConditionSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35CsvTests(Spark35Fixture engine) : CsvSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35FunctionTests(Spark35Fixture engine) : FunctionSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35MathematicsTests(Spark35Fixture engine) : MathematicsSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35HiddenColumnTests(Spark35Fixture engine) : HiddenColumnSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35JoinTests(Spark35Fixture engine) : JoinSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35LateralAliasTests(Spark35Fixture engine) : LateralAliasSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35ParquetTests(Spark35Fixture engine) : ParquetSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35RecordTests(Spark35Fixture engine) : RecordSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35SessionTests(Spark35Fixture engine) : SessionSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35ShorthandTests(Spark35Fixture engine) : ShorthandSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35SortAndSetTests(Spark35Fixture engine) : SortAndSetSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35TextAndDateTests(Spark35Fixture engine) : TextAndDateSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35WindowTests(Spark35Fixture engine) : WindowSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35StepTests(Spark35Fixture engine) : StepSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35StatisticsTests(Spark35Fixture engine) : StatisticsSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35LineFileTests(Spark35Fixture engine) : LineFileSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35FileChoiceTests(Spark35Fixture engine) : FileChoiceSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35TextFunctionTests(Spark35Fixture engine) : TextFunctionSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35StructTests(Spark35Fixture engine) : StructSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35ExpressionTextTests(Spark35Fixture engine) : ExpressionTextSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35LambdaTests(Spark35Fixture engine) : LambdaSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35FrameTests(Spark35Fixture engine) : FrameSpecification(engine), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark35GoldenTests(Spark35Fixture engine, ITestOutputHelper output)
    : GoldenSpecification(engine, output), IClassFixture<Spark35Fixture>;
