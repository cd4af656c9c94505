using System.Globalization;
using Etl.Benchmarks;

const string Usage =
    """
    dotnet run -c Release --project benchmarks -- BENCHMARK      what they measure: docs/performance.md

      daily FOLDER [PAIRS] [MEMORY]            the daily job against hand-written SQL, in turns; makes the data in FOLDER first
      daily FOLDER once ours|sql [MEMORY]      one of the two, once
      daily FOLDER sample                      the data only
      history FOLDER [ROUNDS]                  one more day on three years
      plans [ROUNDS] [PART OF A NAME]          long plans and their SQL
      tests [COUNT]                            tests of a job
      driver collect TABLE ROUNDS              rows from Spark; needs SPARK_HOME
      driver actions COUNT                     actions on Spark; needs SPARK_HOME
      twin INPUT OUTPUT DATE                   the plan of ../shared/retail/pyspark_job.py; needs SPARK_HOME
    """;

switch (args)
{
    case ["daily", var folder, .. var how]:
        Daily.Run(Path.GetFullPath(folder), how);
        return 0;
    case ["history", var folder, .. var rounds]:
        History.Run(Path.GetFullPath(folder), Number(rounds, 5));
        return 0;
    case ["plans", .. var how]:
        PlanTimes.Run(Number(how, 5), how.ElementAtOrDefault(1));
        return 0;
    case ["tests", .. var count]:
        JobTests.Run(Number(count, 200));
        return 0;
    case ["driver", .. var how]:
        Driver.Run(how);
        return 0;
    case ["twin", var input, var output, var date]:
        Twin.Run(input, output, date);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static int Number(string[] values, int otherwise) => values is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : otherwise;
