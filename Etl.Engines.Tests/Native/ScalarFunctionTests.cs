using System.Text;
using Etl.DuckDB;
using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

public sealed class ScalarFunctionTests : NativeDatabase
{
    [Fact]
    public void Numbers_are_computed_in_place()
    {
        Connection.Register(new ScalarFunction("twice", [LogicalType.BigInt], LogicalType.BigInt, Twice));

        Scalar("SELECT sum(twice(i))::BIGINT FROM range(1000000) t(i)").Should().Be(999_999_000_000L);
        Scalar("SELECT twice(21)").Should().Be(42L);
    }

    [Fact]
    public void Null_gives_null_without_asking_the_function()
    {
        Connection.Register(new ScalarFunction("add", [LogicalType.Integer, LogicalType.Integer], LogicalType.Integer, Add));

        Rows("SELECT add(a, b) FROM (VALUES (1, 2), (NULL, 2), (1, NULL), (3, 4)) t(a, b)").Select(row => row[0])
            .Should().Equal(3, null, null, 7);
        Scalar("SELECT add(NULL, 1)").Should().BeNull();
        Scalar(
            "SELECT count(add(a, 1)) FROM (SELECT CASE WHEN i % 3 > 0 THEN i END::INTEGER AS a FROM range(9000) t(i))").Should().Be(6000L);
    }

    [Fact]
    public void Function_that_handles_nulls_sees_them()
    {
        Connection.Register(
            new ScalarFunction("is_absent", [LogicalType.Varchar], LogicalType.Boolean, IsAbsent) { HandlesNulls = true });

        Rows("SELECT is_absent(a) FROM (VALUES ('x'), (NULL)) t(a)").Select(row => row[0]).Should().Equal(false, true);
        Scalar("SELECT is_absent(NULL)").Should().Be(true);
    }

    [Fact]
    public void Function_may_answer_null()
    {
        Connection.Register(new ScalarFunction("positive", [LogicalType.BigInt], LogicalType.BigInt, Positive));

        Scalar("SELECT count(positive(i)) FROM range(-5000, 5000) t(i)").Should().Be(4_999L);
    }

    [Fact]
    public void Texts_short_long_and_strange_come_back()
    {
        Connection.Register(new ScalarFunction("echo", [LogicalType.Varchar], LogicalType.Varchar, Echo));
        Connection.Register(new ScalarFunction("echo", [LogicalType.Blob], LogicalType.Blob, Echo));
        Scalar("SELECT octet_length(echo($1))", Enumerable.Repeat((byte)255, 5000).ToArray()).Should().Be(5000L);
        var texts = Enumerable.Range(0, 40).Select(n => new string('x', n))
            .Append("🦆\0 and 漢字").Append(new string('ß', 100_000)).ToList();

        foreach (var text in texts)
        {
            Scalar("SELECT echo($1)", text).Should().Be(text);
        }

        Scalar("SELECT count(*) FROM range(200000) t(i) WHERE echo('number ' || i) = 'number ' || i").Should().Be(200_000L);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Text_that_is_not_utf8_is_refused(int length)
    {
        var broken = Enumerable.Repeat((byte)255, length).ToArray();
        Connection.Register(
            new ScalarFunction(
                "broken", [], LogicalType.Varchar, (in FunctionInput input, VectorWriter output) => output.SetString(0, broken)));

        var act = () => Scalar("SELECT broken()");

        act.Should().Throw<DuckDbException>().WithMessage(
            "*A text to be stored is not valid UTF-8. Store it as BLOB, or replace what is wrong.");
    }

    [Fact]
    public void Lists_and_structs_are_read_and_written()
    {
        var text = LogicalType.Varchar;
        Connection.Register(new ScalarFunction("words", [text], LogicalType.List(text), Words));
        Connection.Register(new ScalarFunction("total", [LogicalType.List(LogicalType.BigInt)], LogicalType.BigInt, Total));
        var pair = LogicalType.Struct(new LogicalField("a", LogicalType.BigInt), new LogicalField("b", text));
        Connection.Register(new ScalarFunction("pair", [LogicalType.BigInt], pair, Pair));

        Rows("SELECT words(a) FROM (VALUES ('one two'), (NULL), (''), ('a rather long word')) t(a)").Select(row => row[0])
            .Should().BeEquivalentTo(
                new object?[] { new[] { "one", "two" }, null, new[] { "" }, new[] { "a", "rather", "long", "word" } },
                options => options.WithStrictOrdering());
        Scalar("SELECT sum(len(words('a b c ' || i)))::BIGINT FROM range(10000) t(i)").Should().Be(40_000L);
        Scalar("SELECT sum(total([i, 1, i]))::BIGINT FROM range(5000) t(i)").Should().Be(25_000_000L);
        ((object?[])Scalar("SELECT pair(7)")!).Should().Equal(7L, "number 7");
        Rows("SELECT pair(a).b FROM (VALUES (1), (NULL)) t(a)").Select(row => row[0]).Should().Equal(["number 1", null]);
    }

    [Fact]
    public void Further_arguments_are_passed()
    {
        Connection.Register(
            new ScalarFunction("count_arguments", [], LogicalType.Integer, CountArguments) { FurtherArguments = LogicalType.Varchar });

        Scalar("SELECT count_arguments('a', 'b', 'c')").Should().Be(3);
    }

    [Fact]
    public void Same_name_may_have_other_arguments()
    {
        Connection.Register(new ScalarFunction("kind", [LogicalType.BigInt], LogicalType.Varchar, Constant("number")));
        Connection.Register(new ScalarFunction("kind", [LogicalType.Varchar], LogicalType.Varchar, Constant("text")));

        Rows("SELECT kind(1), kind('x')").Single().Should().Equal("number", "text");
    }

    [Fact]
    public void Exception_fails_the_query_and_comes_back_itself()
    {
        var thrown = new FormatException("100% of {0} is \"wrong\" 🦆\nsecond line");
        Connection.Register(
            new ScalarFunction("fails", [LogicalType.BigInt], LogicalType.BigInt, (in FunctionInput _, VectorWriter _) => throw thrown));

        var query = () => Rows("SELECT fails(i) FROM range(10000) t(i)");
        var execute = () => Connection.Execute("CREATE TABLE t AS SELECT fails(i) FROM range(10) t(i)");

        var constant = () => Rows("SELECT fails(1)");

        foreach (var act in new Action[] { () => query(), () => execute(), () => constant() })
        {
            var error = act.Should().Throw<DuckDbException>().Which;
            error.InnerException.Should().BeSameAs(thrown);
            error.Message.Should().Be($"Invalid Input Error: {thrown.Message}");
            error.ErrorType.Should().Be(DuckDbErrorType.InvalidInput);
        }

        Scalar("SELECT 42").Should().Be(42);
    }

    [Fact]
    public void Exception_inside_TRY_is_null()
    {
        Connection.Register(new ScalarFunction("positive", [LogicalType.BigInt], LogicalType.BigInt, PositiveOrThrow));

        Rows("SELECT TRY(positive(i)) FROM range(-1, 2) t(i)").Select(row => row[0]).Should().Equal([null, null, 1L]);
    }

    [Fact]
    public void Cancellation_inside_a_function_is_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        Connection.Register(new ScalarFunction("stops", [LogicalType.BigInt], LogicalType.BigInt, Stop));

        var act = () => Connection.Query("SELECT stops(i) FROM range(10) t(i)", null, cancellation.Token).Rows().Count();

        act.Should().Throw<OperationCanceledException>();

        void Stop(in FunctionInput input, VectorWriter output)
        {
            cancellation.Cancel();
            cancellation.Token.ThrowIfCancellationRequested();
        }
    }

    [Fact]
    public void Function_survives_collections_and_is_shared_by_connections()
    {
        using var other = OpenConnection();
        Connection.Register(new ScalarFunction("twice", [LogicalType.BigInt], LogicalType.BigInt, Twice));
        GC.Collect();
        GC.WaitForPendingFinalizers();

        using var result = other.Query("SELECT sum(twice(i))::BIGINT FROM range(1000) t(i)");
        result.Rows().Single().Should().Equal(999_000L);
    }

    [Fact]
    public void Function_is_let_go_with_its_database()
    {
        var body = RegisterAndClose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        body.IsAlive.Should().BeFalse();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference RegisterAndClose()
    {
        using var database = DuckDbDatabase.Open();
        using var connection = database.Connect();
        var owner = new byte[10];
        ScalarFunctionBody body = (in FunctionInput input, VectorWriter output) => output.Values<int>().Fill(owner.Length);
        connection.Register(new ScalarFunction("owned", [], LogicalType.Integer, body));
        connection.Execute("SELECT owned()");
        return new WeakReference(owner);
    }

    private static void Twice(in FunctionInput input, VectorWriter output)
    {
        var to = output.Values<long>();
        for (var row = 0; row < input.RowCount; row++)
        {
            to[row] = 2 * input[0].Values<long>()[row];
        }
    }

    private static void Add(in FunctionInput input, VectorWriter output)
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            if (!input.IsNull(row))
            {
                output.Values<int>()[row] = checked(input[0].Values<int>()[row] + input[1].Values<int>()[row]);
            }
        }
    }

    private static void IsAbsent(in FunctionInput input, VectorWriter output)
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            output.Values<bool>()[row] = input[0].IsNull(row);
        }
    }

    private static void Positive(in FunctionInput input, VectorWriter output)
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            output.Values<long>()[row] = input[0].Values<long>()[row];
            if (input[0].Values<long>()[row] <= 0)
            {
                output.SetNull(row);
            }
        }
    }

    private static void PositiveOrThrow(in FunctionInput input, VectorWriter output)
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            var value = input[0].Values<long>()[row];
            output.Values<long>()[row] = value > 0 ? value : throw new ArgumentException("not positive");
        }
    }

    private static void Echo(in FunctionInput input, VectorWriter output)
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            output.SetBytes(row, input[0].Bytes(row));
        }
    }

    private static void Words(in FunctionInput input, VectorWriter output)
    {
        var words = new List<string>();
        for (var row = 0; row < input.RowCount; row++)
        {
            string[] parts = input.IsNull(row) ? [] : Encoding.UTF8.GetString(input[0].Bytes(row)).Split(' ');
            output.SetElements(row, words.Count, parts.Length);
            words.AddRange(parts);
        }

        var elements = output.SetElementCount(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            elements.SetString(i, words[i]);
        }
    }

    private static void Total(in FunctionInput input, VectorWriter output)
    {
        var elements = input[0].Elements.Values<long>();
        for (var row = 0; row < input.RowCount; row++)
        {
            var sum = 0L;
            foreach (var value in elements[input[0].RangeOf(row)])
            {
                sum += value;
            }

            output.Values<long>()[row] = sum;
        }
    }

    private static void Pair(in FunctionInput input, VectorWriter output)
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            var value = input[0].Values<long>()[row];
            output.Field(0).Values<long>()[row] = value;
            output.Field(1).SetString(row, $"number {value}");
        }
    }

    private static void CountArguments(in FunctionInput input, VectorWriter output) => output.Values<int>().Fill(input.ArgumentCount);

    private static ScalarFunctionBody Constant(string text) => (in FunctionInput input, VectorWriter output) =>
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            output.SetString(row, text);
        }
    };
}
