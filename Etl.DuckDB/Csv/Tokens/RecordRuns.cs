namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Goes through the records of a block in runs.</summary>
internal sealed unsafe class RecordRuns(BlockTokens tokens, int width)
{
    private int _record;
    private int _field;

    public bool TryNext(int most, out RecordRun run)
    {
        run = default;
        if (_record >= tokens.Records)
        {
            return false;
        }

        var records = Regular(Math.Min(most, (tokens.Fields - _field) / width));
        run = records > 0 ? new(_record, _field, records, width) : Irregular();
        _record += Math.Max(run.Records, 1);
        _field += Math.Max(run.Records, 1) * run.Fields;
        return true;
    }

    // Field starts tell: quotes move them, but never past the end of their record.
    private int Regular(int most)
    {
        int* starts = tokens.Starts + _field, ends = tokens.RecordEnds + _record;
        var records = 0;
        while (records < most && starts[width - 1] <= ends[records] && starts[width] > ends[records])
        {
            if (width == 1 && IsBlank(starts, ends[records]))
            {
                break;
            }

            records++;
            starts += width;
        }

        return records;
    }

    private RecordRun Irregular()
    {
        var fields = 1;
        while (tokens.Starts[_field + fields] <= tokens.RecordEnds[_record])
        {
            fields++;
        }

        return new(_record, _field, 0, fields, fields == 1 && IsBlank(tokens.Starts + _field, tokens.RecordEnds[_record]));
    }

    // An empty field in quotes starts behind its quote, hence not where the record before ends.
    private static bool IsBlank(int* start, int end) => *start == end;
}
