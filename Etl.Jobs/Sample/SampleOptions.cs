using Etl.Jobs.Sample.Calendars;

namespace Etl.Jobs.Sample;

/// <summary>What to generate. Equal options give files with equal content.</summary>
internal sealed record SampleOptions
{
    /// <summary>The business date: the last day in the files and the date in their names.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Chooses one of the possible worlds.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>How many sales rows to aim at, from the first day to <see cref="LastDay"/>.</summary>
    public long SalesRows { get; init; } = 60_000;

    /// <summary>Number of stores.</summary>
    public int Stores { get; init; } = 20;

    /// <summary>Number of products; every store carries every listed one.</summary>
    public int Products { get; init; } = 200;

    /// <summary>Length of the history in fiscal weeks; the last one is the week of <see cref="LastDay"/>.</summary>
    public int Weeks { get; init; } = 13;

    /// <summary>
    /// The last day of the simulated world when it goes on after <see cref="Date"/>. Samples that differ only in their date
    /// and share a horizon agree on all common days: they are the successive dumps of one source.
    /// </summary>
    public DateOnly? Horizon { get; init; }

    /// <summary>The last simulated day: <see cref="Horizon"/>, else <see cref="Date"/>.</summary>
    public DateOnly LastDay => Horizon ?? Date;

    /// <summary>The Sunday on which the history begins.</summary>
    public DateOnly FirstDay => FiscalWeek.Start(LastDay).AddDays(-7 * (Weeks - 1));

    /// <summary>The options of a preset.</summary>
    public static SampleOptions For(SampleSize size, DateOnly date) => size switch
    {
        SampleSize.Tiny => new() { Date = date, SalesRows = 2_000, Stores = 4, Products = 40, Weeks = 5 },
        SampleSize.Medium => new() { Date = date, SalesRows = 1_000_000, Stores = 60, Products = 500, Weeks = 26 },
        SampleSize.Large => new() { Date = date, SalesRows = 5_000_000, Stores = 130, Products = 1_000, Weeks = 13 },
        _ => new() { Date = date },
    };

    /// <summary>Refuses options that no sample can have.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public void Validate()
    {
        Require(Date.Year is >= 1900 and <= 2999, nameof(Date), Date.ToString("O"), "a date from 1900-01-01 to 2999-12-31");
        Require(SalesRows is >= 0 and <= 1_000_000_000, nameof(SalesRows), SalesRows, "0 to 1000000000");
        Require(Stores is >= 1 and <= 10_000, nameof(Stores), Stores, "1 to 10000");
        Require(Products is >= 1 and <= 100_000, nameof(Products), Products, "1 to 100000");
        Require(Weeks is >= 1 and <= 520, nameof(Weeks), Weeks, "1 to 520");
        Require(LastDay.Year <= 2999 && Date <= LastDay && Date >= FirstDay, nameof(Horizon), LastDay.ToString("O"),
            $"a date from {Date:O}, with the business date inside the {Weeks} weeks that end with it");
    }

    private static void Require(bool holds, string option, object found, string expected)
    {
        if (!holds)
        {
            throw new ArgumentException(FormattableString.Invariant($"Sample option '{option}' is {found}. Give {expected}."));
        }
    }
}
