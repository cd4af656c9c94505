using System.Numerics;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Casts;

/// <summary>Casts with Spark's answers. What does not fit is an error, or null if the cast only tries.</summary>
internal static class CastKernels
{
    public static ScalarFunctionBody Cast(Kernel kernel) => Create(kernel, isTry: false);

    public static ScalarFunctionBody TryCast(Kernel kernel) => Create(kernel, isTry: true);

    private static ScalarFunctionBody Create(Kernel kernel, bool isTry) => (kernel.Arguments[0], kernel.Result) switch
    {
        (StringType, ByteType type) => Whole<sbyte>(type, isTry),
        (StringType, ShortType type) => Whole<short>(type, isTry),
        (StringType, IntegerType type) => Whole<int>(type, isTry),
        (StringType, LongType type) => Whole<long>(type, isTry),
        (StringType, DateType type) => Date(type, isTry),
        _ => Any(kernel, isTry),
    };

    // The casts that files are full of read the bytes as they lie.
    private static ScalarFunctionBody Whole<T>(DataType type, bool isTry)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (least, most) = (Int128.CreateChecked(T.MinValue), Int128.CreateChecked(T.MaxValue));
        return (in FunctionInput input, VectorWriter output) =>
        {
            var texts = input[0];
            var results = output.Values<T>();
            for (var row = 0; row < input.RowCount; row++)
            {
                if (!input.IsNull(row))
                {
                    if (TextNumbers.TryWhole(texts.Bytes(row), out var value) && value >= least && value <= most)
                    {
                        results[row] = T.CreateTruncating(value);
                    }
                    else
                    {
                        Fail(texts.Bytes(row), type, isTry);
                        output.SetNull(row);
                    }
                }
            }
        };
    }

    private static ScalarFunctionBody Date(DataType type, bool isTry) => (in FunctionInput input, VectorWriter output) =>
    {
        var texts = input[0];
        var results = output.Values<int>();
        for (var row = 0; row < input.RowCount; row++)
        {
            if (!input.IsNull(row) && !SparkDate.TryRead(texts.Bytes(row), out results[row]))
            {
                Fail(texts.Bytes(row), type, isTry);
                output.SetNull(row);
            }
        }
    };

    private static ScalarFunctionBody Any(Kernel kernel, bool isTry)
    {
        var (from, to) = (kernel.Arguments[0], kernel.Result);
        var cast = ValueCast.Of(from, to, isTry ? null : (value, part, wanted) => throw Error(value, part, wanted)) ?? throw new InternalErrorException($"no kernel casts '{from}' to '{to}'");
        return ValueKernel.Of(kernel, values => cast(values[0]!) ?? (isTry ? null : throw Error(values[0]!, from, to)));
    }

    private static void Fail(ReadOnlySpan<byte> text, DataType type, bool isTry)
    {
        if (!isTry)
        {
            throw KernelFailure.InvalidInput(Encoding.UTF8.GetString(text), type.SimpleString);
        }
    }

    // A number in a text that has too many digits is another error than a text that is no number.
    private static EngineException Error(object value, DataType from, DataType to) => (from, to) switch
    {
        (StringType, DecimalType) when TextNumbers.Decimal((string)value) is not null => KernelFailure.OutOfRange((string)value, to.SimpleString),
        (StringType, _) => KernelFailure.InvalidInput((string)value, to.SimpleString),
        (_, DecimalType) => KernelFailure.OutOfRange(ValueText.Of(from)(value), to.SimpleString),
        (FloatType or DoubleType, TimestampType) when !double.IsFinite(Convert.ToDouble(value, null)) =>
            KernelFailure.InvalidInput(ValueText.Of(from)(value), to.SimpleString),
        _ => KernelFailure.Of("CAST_OVERFLOW", $"The value '{ValueText.Of(from)(value)}' does not fit '{to.SimpleString}'. Cast it to a wider type."),
    };
}
