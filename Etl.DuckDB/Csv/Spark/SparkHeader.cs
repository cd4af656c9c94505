using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Takes the header off a file; its names matter only without <c>enforceSchema</c>.</summary>
internal static unsafe class SparkHeader
{
    /// <summary>Returns false when the block has no header yet, only blank lines and comments.</summary>
    public static bool TryTake(string path, Block block, StructType schema, int[] projection, CsvOptions options)
    {
        var fields = new LooseFields();
        var copy = new Block(block.Length) { FirstLine = block.FirstLine };
        copy.Append(block.Span);
        block.LineEnds = LooseText.Detect(copy.Span);
        block.Skip(new LooseReader(options).Read(copy, fields, onlyHeader: true));
        if (fields.Count > 0 && fields[0].Fields > options.Spark!.MaxFields)
        {
            throw new BadInputException(path, $"the header has {fields[0].Fields} columns, more than the option 'maxColumns' allows. Raise it", fields[0].Line);
        }

        if (fields.Count > 0 && fields.HasUnescapedQuote(fields[0]))
        {
            throw new BadInputException(path, LooseFields.UnescapedQuoteText, fields[0].Line);
        }

        if (fields.Count > 0 && !options.Spark!.EnforceSchema)
        {
            Check(path, Names(copy, fields), new SparkLayout(schema, projection, options), schema);
        }

        return fields.Count > 0;
    }

    private static List<string> Names(Block block, LooseFields fields)
    {
        var names = new List<string>();
        for (var i = 0; i < fields[0].Fields; i++)
        {
            var (start, length) = fields.Field(fields[0], i);
            names.Add(length > 0 ? Encoding.UTF8.GetString(block.Text + start, length) : "");
        }

        return names;
    }

    // Spark looks at the names of the columns that it reads, and at their number when it reads them all.
    private static void Check(string path, List<string> names, SparkLayout layout, StructType schema)
    {
        if (layout.ChecksWidth && names.Count != layout.Width)
        {
            throw new BadInputException(path, $"the header has {names.Count} columns, the schema {layout.Width}", 1);
        }

        foreach (var column in layout.Required)
        {
            var wanted = schema.Fields[column].Name;
            var found = layout.Fields[column] < names.Count ? names[layout.Fields[column]] : "";
            if (!CsvOptions.Same(wanted, found))
            {
                throw new BadInputException(
                    path,
                    $"the header does not conform to the schema: '{wanted}' is expected where '{found}' is. Option 'enforceSchema' ignores names",
                    1);
            }
        }
    }
}
