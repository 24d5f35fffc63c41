using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Goldthread.Bench;

/// <summary>
/// Fills a demonstration with indicators and the figures of many quarters, as if the returns behind them had been accepted.
/// Written past the product, because ten years of returns cannot be played through its pages in a benchmark.
/// </summary>
public static class FigureSeed
{
    private const string Indicator =
        "INSERT INTO dataset_indicator (id, partnership_id, number, theme, name, standing, agreed_on, version) "
        + "VALUES (@id, @here, @number, @theme, @name, 'Agreed', '2016-04-01', 0)";

    private const string Definition =
        "INSERT INTO dataset_indicator_definition (id, partnership_id, indicator_id, edition, holds_from, breaks, number, theme, "
        + "name, counts, numerator_name, denominator_name, unit, multiplier, better, frequency, \"from\", population, why, small_numbers) "
        + "VALUES (@definition, @here, @id, 1, '2016-04-01', 0, @number, @theme, @name, "
        + "'Children seen within ten days, as a share of all who were to be seen in the quarter.', 'Seen in time', 'To be seen', "
        + "'%', 100, @better, 'Quarterly', @from, 0, 'It shows whether children wait.', @small)";

    private const string Target =
        "INSERT INTO dataset_indicator_target (id, partnership_id, measure_key, value, tolerance, holds_from, set_by, because, recorded_on, recorded_by) "
        + "VALUES (@target, @here, @number, 80, 1, '2016-04-01', 'The Board', 'A first step.', '2016-04-01', 'Business manager')";

    private const string Figure =
        "INSERT INTO dataset_indicator_figure (id, partnership_id, indicator_id, year, time_identifier, first_day, numerator, denominator, value, "
        + "is_provisional, is_unreliable, asked, supplied, worked_out_at) "
        + "VALUES (@figure, @here, @id, @year, @word, @first, @numerator, 500, @value, 0, 0, 4, 4, '2026-10-20 09:00:00')";

    /// <param name="file">The database of the demonstration.</param>
    /// <param name="partnerships">Their slugs; each gets the same indicators.</param>
    /// <param name="themes">The numbers of the themes that get indicators.</param>
    /// <param name="each">How many indicators a theme gets.</param>
    /// <param name="quarters">How many quarters each has, the last of them July to September 2026.</param>
    public static void Fill(
        string file,
        IReadOnlyList<string> partnerships,
        IReadOnlyList<int> themes,
        int each,
        int quarters
    )
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var draws = new Draws(7);
        var number = 0;
        foreach (var slug in partnerships)
        {
            var here = Partnership(connection, slug);
            foreach (var theme in themes)
            {
                for (var at = 0; at < each; at++)
                {
                    Fill(connection, draws, here, theme, 100 + at, number++, quarters);
                }
            }
        }

        transaction.Commit();
    }

    private static void Fill(
        SqliteConnection connection,
        Draws draws,
        string here,
        int theme,
        int number,
        int count,
        int quarters
    )
    {
        var (id, name) = (Id(), string.Create(CultureInfo.InvariantCulture, $"{theme}.{number}"));
        using var indicator = connection.CreateCommand();
        indicator.CommandText = Indicator;
        Run(
            indicator,
            ("@id", id),
            ("@here", here),
            ("@number", name),
            ("@theme", theme),
            ("@name", $"Children seen within ten days of a referral, group {name}")
        );
        using var definition = connection.CreateCommand();
        definition.CommandText = Definition;
        Run(
            definition,
            ("@definition", Id()),
            ("@here", here),
            ("@id", id),
            ("@number", name),
            ("@theme", theme),
            ("@name", $"Children seen within ten days of a referral, group {name}"),
            (
                "@better",
                (count % 3) switch
                {
                    0 => "Higher",
                    1 => "Lower",
                    _ => "Neither",
                }
            ),
            ("@from", "SocialCare"),
            ("@small", "Hide")
        );
        if (count % 3 != 2)
        {
            using var target = connection.CreateCommand();
            target.CommandText = Target;
            Run(target, ("@target", Id()), ("@here", here), ("@number", name));
        }

        for (var back = quarters - 1; back >= 0; back--)
        {
            var index = (2026 * 4) + 1 - back;
            var (year, quarter) = (index / 4, (index % 4) + 1);
            var numerator = 350 + (int)(draws.Share() * 100) + (back < 3 && count % 4 == 0 ? 60 : 0);
            using var figure = connection.CreateCommand();
            figure.CommandText = Figure;
            Run(
                figure,
                ("@figure", Id()),
                ("@here", here),
                ("@id", id),
                ("@year", year),
                ("@word", string.Create(CultureInfo.InvariantCulture, $"Financial year Q{quarter}")),
                ("@first", FirstDay(year, quarter)),
                ("@numerator", (double)numerator),
                ("@value", numerator / 5.0)
            );
        }
    }

    private static string FirstDay(int year, int quarter) =>
        new DateOnly(year, 4, 1).AddMonths(3 * (quarter - 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Run(SqliteCommand command, params (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static string Partnership(SqliteConnection connection, string slug)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM partnership_safeguarding_partnership WHERE slug = @slug";
        command.Parameters.AddWithValue("@slug", slug);
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>SQLite keeps an id as text in capitals.</summary>
    private static string Id() => Guid.CreateVersion7().ToString().ToUpperInvariant();
}
