using System.Globalization;
using System.Text.Json;

namespace Etl.Lake.Readiness;

/// <summary>Reads the text of a manifest and collects what is wrong with it.</summary>
internal sealed class ManifestParser
{
    private const int MaxShown = 60;
    private const int HashDigits = 64;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private readonly List<string> _problems = [];

    public DayManifest Parse(string json)
    {
        if (json.Length > DayManifest.MaxBytes)
        {
            return DayManifest.Unusable(string.Create(CultureInfo.InvariantCulture, $"The manifest is longer than {DayManifest.MaxBytes} bytes. Write one with a line per file."));
        }

        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            return DayManifest.Unusable($"The manifest is not JSON: {Where(error)}. Write it again.");
        }
        catch (InvalidOperationException)
        {
            // What .NET throws for an escape that is half of a character.
            return DayManifest.Unusable("The manifest is not JSON: a text in it is not Unicode. Write it again.");
        }
    }

    /// <summary>A text from outside as a message may show it: short, and without control characters.</summary>
    public static string Shown(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return clean.Length <= MaxShown ? clean : clean[..MaxShown] + "…";
    }

    private DayManifest Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return DayManifest.Unusable($"The manifest is {Kind(root)}. Write an object with 'date' and 'files'.");
        }

        var date = Date(root);
        if (!root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array)
        {
            _problems.Add($"The manifest has {Kind(files)} as 'files'. List the files of the date there.");
            return new DayManifest(date, [], _problems);
        }

        return new DayManifest(date, [.. files.EnumerateArray().Select(File).OfType<ManifestFile>()], _problems);
    }

    private DateOnly? Date(JsonElement root)
    {
        root.TryGetProperty("date", out var value);
        if (value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        _problems.Add($"The manifest has {Kind(value)} as 'date'. Write the business date, such as \"2024-01-13\".");
        return null;
    }

    private ManifestFile? File(JsonElement file, int index)
    {
        if (file.ValueKind != JsonValueKind.Object || !file.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {index + 1} of the manifest's files has no 'name'. Write the name of the file."));
            return null;
        }

        var text = name.GetString()!;
        if (Count(file, text, "rows", required: true) is not { } rows)
        {
            return null;
        }

        return new ManifestFile(text, rows, Count(file, text, "bytes", required: false), Hash(file, text));
    }

    private long? Count(JsonElement file, string name, string property, bool required)
    {
        if (!file.TryGetProperty(property, out var value) && !required)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count >= 0)
        {
            return count;
        }

        _problems.Add($"The manifest has {Kind(value)} as '{property}' of '{Shown(name)}'. Write a whole number from 0 on.");
        return null;
    }

    private string? Hash(JsonElement file, string name)
    {
        if (!file.TryGetProperty("sha256", out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: HashDigits } hash && hash.All(char.IsAsciiHexDigit))
        {
            return hash.ToLowerInvariant();
        }

        _problems.Add($"The manifest has {Kind(value)} as 'sha256' of '{Shown(name)}'. Write 64 hexadecimal digits, or leave it out.");
        return null;
    }

    private static string Where(JsonException error) => error.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {error.BytePositionInLine + 1} is wrong")
        : "a property stands there twice";

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => $"'{Shown(value.GetRawText())}'",
    };
}
