using System.Text;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Numbers;
using static Etl.DuckDB.Kernels.KernelDefinition;
using static Etl.DuckDB.Kernels.RowKernel;

namespace Etl.DuckDB.Kernels.Texts;

/// <summary>The kernels on texts and bytes.</summary>
internal static class TextKernels
{
    public static IReadOnlyDictionary<string, KernelDefinition> All { get; } = new Dictionary<string, KernelDefinition>
    {
        ["upper"] = new(_ => LetterCase.Upper),
        ["lower"] = new(_ => LetterCase.Lower),
        ["initcap"] = Of<string, string>(LetterCase.ToTitle),
        ["reverse"] = Of<string, string>(TextFunctions.Reverse),
        ["soundex"] = Of<string, string>(TextFunctions.Soundex),
        ["substring"] = new(kernel => kernel.Result is BinaryType
            ? Of<byte[], int, int, byte[]>(CodePoints.Substring)
            : Of<string, int, int, string>(CodePoints.Substring)),
        ["left"] = Of<string, int, string>(TextFunctions.Left),
        ["right"] = Of<string, int, string>(TextFunctions.Right),
        ["locate"] = Of<string, string, int, int>(TextFunctions.Locate),
        ["lpad"] = new(kernel => kernel.Result is BinaryType
            ? Of<byte[], int, byte[], byte[]>(BytePadding.Left)
            : Of<string, int, string, string>(TextFunctions.PadLeft)),
        ["rpad"] = new(kernel => kernel.Result is BinaryType
            ? Of<byte[], int, byte[], byte[]>(BytePadding.Right)
            : Of<string, int, string, string>(TextFunctions.PadRight)),
        ["char"] = Of<long, string>(code => code < 0 ? "" : ((char)(code & 0xFF)).ToString()),
        ["mask"] = WithNulls(Masking.Mask),
        ["luhn_check"] = Of<string, bool>(Masking.IsLuhnNumber),
        ["url_encode"] = Of<string, string>(Urls.Encode),
        ["url_decode"] = Of<string, string>(Urls.Decode),
        ["to_binary"] = Of<string, string, byte[]>((text, format) => Encodings.ToBinary(text, format) ?? throw KernelFailure.Of(
            "CONVERSION_INVALID_INPUT", $"The text '{text}' is not of the format '{format}'. Correct it, or use TryToBinary to get null instead.")),
        ["try_to_binary"] = Of<string, string, byte[]?>(Encodings.ToBinary),
        ["overlay"] = new(kernel => kernel.Result is BinaryType
            ? Of<byte[], byte[], int, int, byte[]>(TextFunctions.Overlay)
            : Of<string, string, int, int, string>(TextFunctions.Overlay)),
        ["substring_index"] = Of<string, string, int, string>(TextFunctions.SubstringIndex),
        ["split_part"] = Of<string, string, int, string>(TextFunctions.SplitPart),
        ["find_in_set"] = Of<string, string, int>(TextFunctions.FindInSet),
        ["levenshtein"] = new(kernel => kernel.Arguments.Count == 2
            ? Of<string, string, int>(TextFunctions.Levenshtein)
            : Of<string, string, int, int>(TextFunctions.Levenshtein)),
        ["translate"] = Of<string, string, string, string>(Translations.Translate),
        ["elt"] = WithNulls(Elt),
        ["concat_ws"] = WithNulls(Join),
        ["format_string"] = new(
            kernel => ValueKernel.WithNulls(kernel, values => values[0] is string format
                ? FormatText.Format(format, values[1..], [.. kernel.Arguments.Skip(1)])
                : null),
            SeesNulls: true),
        ["unbase64"] = Of<string, byte[]>(Encodings.FromBase64),
        ["unhex"] = Of<string, byte[]?>(Encodings.FromHex),
        ["conv"] = Of<string, int, int, string?>(Encodings.ChangeBase),
        ["sha2"] = Of<byte[], int, string?>(Encodings.Sha2),
        ["crc32"] = Of<byte[], long>(Encodings.Crc32),
        ["encode"] = Of<string, string, byte[]>(Encodings.Encode),
        ["decode"] = Of<byte[], string, string>(Encodings.Decode),
        ["to_number"] = OfValues(values => ToNumber(values) ?? throw KernelFailure.Of(
            "INVALID_FORMAT.MISMATCH_INPUT", $"The text '{values[0]}' is not of the format '{values[1]}'. Correct it, or use TryToNumber to get null instead.")),
        ["try_to_number"] = OfValues(ToNumber),
        ["to_char"] = OfValues(values => FormattedNumber.Of((ExactDecimal)values[0]!, NumberFormat.Parse((string)values[1]!))),
    };

    private static object? ToNumber(object?[] values) => NumberTexts.Parse((string)values[0]!, NumberFormat.Parse((string)values[1]!));

    private static object? Elt(object?[] values)
    {
        if (values[0] is not int index)
        {
            return null;
        }

        return index >= 1 && index < values.Length
            ? values[index]
            : throw KernelFailure.Of("INVALID_ARRAY_INDEX", $"Function 'elt' has no text {index}: it has {values.Length - 1}. Count from 1.");
    }

    private static object? Join(object?[] values)
    {
        if (values[0] is not string separator)
        {
            return null;
        }

        var (text, isFirst) = (new StringBuilder(), true);
        foreach (var part in values.Skip(1).SelectMany(value => value as object?[] ?? [value]).OfType<string>())
        {
            text.Append(isFirst ? "" : separator).Append(part);
            isFirst = false;
        }

        return text.ToString();
    }
}
