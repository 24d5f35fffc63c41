using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Goldthread.Bench;

/// <summary>
/// Fills a demonstration with as many threads as a partnership gathers: a finding, a recommendation, an action, evidence
/// and a check each. What is older than a year is finished and checked, but for one in fifty each. Written past the
/// product, because ten years of use cannot be played through its pages in a benchmark.
/// </summary>
public sealed class ThreadSeed : IDisposable
{
    private static readonly string[] Sources =
    [
        "MultiAgencyData",
        "CaseAudit",
        "Section11",
        "SchoolAudit",
        "Visit",
        "ScrutinyEvent",
        "CaseReview",
        "StaffSurvey",
        "Forum",
        "TrainingFeedback",
        "Inspection",
        "Research",
    ];

    private const int MostSettlingSeconds = 60;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = [];

    private ThreadSeed(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
    }

    /// <param name="file">The database of the demonstration.</param>
    /// <param name="partnerships">Their slugs; each gets the same number.</param>
    /// <param name="actions">How many threads a partnership gets.</param>
    /// <param name="years">Over how many years back they lie.</param>
    public static void Fill(string file, IReadOnlyList<string> partnerships, int actions, int years)
    {
        using var seed = new ThreadSeed(file);
        using var transaction = seed.connection.BeginTransaction();
        foreach (var slug in partnerships)
        {
            seed.Fill(slug, actions, years);
        }

        transaction.Commit();
    }

    /// <summary>Waits until the product has looked at what was filled in, which it does soon after it starts.</summary>
    public static async Task SettledAsync(string file, CancellationToken cancel)
    {
        await using var own = new SqliteConnection($"Data Source={file};Pooling=False");
        await own.OpenAsync(cancel);
        await using var command = own.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'";
        var started = Stopwatch.GetTimestamp();
        while (await command.ExecuteScalarAsync(cancel) is 0L)
        {
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > MostSettlingSeconds)
            {
                throw new InvalidOperationException("The product did not look at what was filled in.");
            }

            await Task.Delay(100, cancel);
        }
    }

    /// <summary>
    /// Moves the ends of the trail as a write does, so that the product counts anew. The trail of a benchmark is never
    /// verified.
    /// </summary>
    public static void PretendWrite(string file)
    {
        using var own = new SqliteConnection($"Data Source={file}");
        own.Open();
        using var command = own.CreateCommand();
        command.CommandText = "UPDATE floor_trail_head SET hash = lower(hex(randomblob(32)))";
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private void Fill(string slug, int count, int years)
    {
        var partnership = Texts("SELECT id FROM partnership_safeguarding_partnership WHERE slug = @p0", slug)[0];
        var agencies = Texts(
            "SELECT agency_id FROM partnership_agency_membership WHERE partnership_id = @p0 AND \"to\" IS NULL",
            partnership
        );
        var themes = Texts(
            "SELECT id FROM partnership_theme WHERE partnership_id = @p0 AND kind = 'Practice'",
            partnership
        );
        var posts = Texts("SELECT id FROM partnership_post WHERE agency_id IS NOT NULL AND \"to\" IS NULL");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        for (var i = 0; i < count; i++)
        {
            var due = today.AddDays(90 - (int)((long)i * years * 365 / count));
            Thread(
                new Row(
                    i + 1000,
                    partnership,
                    agencies[i % agencies.Count],
                    themes[i % themes.Count],
                    posts[i % posts.Count],
                    due,
                    IsDone: due < today.AddDays(-365) ? i % 50 != 0 : i % 3 == 0,
                    IsChecked: due < today.AddDays(-365) ? i % 50 != 1 : i % 2 == 0
                )
            );
        }
    }

    private void Thread(Row row)
    {
        var finding = Found(row);
        var action = Promised(row, finding);
        if (row.IsDone)
        {
            Finish(row, action);
        }
    }

    private string Found(Row row)
    {
        var finding = Id();
        var began = row.Due.AddDays(-120);
        Insert(
            "improvement_finding",
            "id, partnership_id, reference, kind, statement, detail, source_kind, source_title, source_day, "
                + "source_is_restricted, recorded_on, agreed_on, agreed_by, version",
            finding,
            row.Partnership,
            Reference("F", row.Number),
            row.Number % 5 == 0 ? "Strength" : "Improvement",
            "Records of joint work did not reach every agency in sample " + row.Name,
            "",
            Sources[row.Number % Sources.Length],
            "Source " + row.Name[^1],
            Day(began.AddDays(-20)),
            0,
            Day(began.AddDays(-10)),
            Day(began),
            "Quality officer",
            0
        );
        Insert(
            "improvement_finding_theme",
            "id, partnership_id, finding_id, theme_id",
            Id(),
            row.Partnership,
            finding,
            row.Theme
        );
        Insert(
            "improvement_finding_agency",
            "id, partnership_id, finding_id, agency_id, part",
            Id(),
            row.Partnership,
            finding,
            row.Agency,
            "Acting"
        );
        return finding;
    }

    private string Promised(Row row, string finding)
    {
        var (recommendation, action) = (Id(), Id());
        var began = row.Due.AddDays(-120);
        Insert(
            "improvement_recommendation",
            "id, partnership_id, finding_id, reference, wording, difference, how_we_will_know, made_on, closed_on, version",
            recommendation,
            row.Partnership,
            finding,
            Reference("R", row.Number),
            "Every agency that took part has the record within a day.",
            "",
            "",
            Day(began),
            row.IsDone ? Day(row.Due) : null,
            0
        );
        Insert(
            "improvement_agency_action",
            "id, partnership_id, finding_id, recommendation_id, agency_id, reference, title, detail, difference, strength, "
                + "owner_post_id, due, original_due, proposed_on, agreed_on, agreed_by, started_on, signed_off_on, version",
            action,
            row.Partnership,
            finding,
            recommendation,
            row.Agency,
            Reference("A", row.Number),
            "Send the record to every agency that took part, part " + row.Name,
            "",
            "",
            "SupportsPeople",
            row.Post,
            Day(row.Due),
            Day(row.Due),
            Day(began),
            Day(began),
            "Quality officer",
            Day(began.AddDays(20)),
            row.IsDone ? Day(row.Due) : null,
            0
        );
        return action;
    }

    private void Finish(Row row, string action)
    {
        Insert(
            "improvement_evidence",
            "id, partnership_id, action_id, agency_id, rung, done, sent_at, sent_by, accepted_on",
            Id(),
            row.Partnership,
            action,
            row.Agency,
            "Shown",
            "The form is in use.",
            Day(row.Due) + " 10:00:00",
            "Lead",
            Day(row.Due)
        );
        Insert(
            "improvement_impact_check",
            "id, partnership_id, action_id, agency_id, reference, question, method, months_after, due, verdict, checked_on, seen, version",
            Id(),
            row.Partnership,
            action,
            row.Agency,
            Reference("I", row.Number),
            "Does every agency have the record?",
            "ReAudit",
            6,
            Day(row.Due.AddMonths(6)),
            row.IsChecked ? "MadeADifference" : null,
            row.IsChecked ? Day(row.Due.AddMonths(6)) : null,
            row.IsChecked ? "A re-audit." : null,
            0
        );
    }

    private void Insert(string table, string columns, params object?[] values)
    {
        if (!commands.TryGetValue(table, out var command))
        {
            command = connection.CreateCommand();
            var names = string.Join(", ", values.Select((_, at) => Name(at)));
            command.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({names})";
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter(Name(i), null));
            }

            commands.Add(table, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private List<string> Texts(string sql, params IReadOnlyList<string> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters.AddWithValue(Name(i), values[i]);
        }

        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static string Name(int at) => string.Create(CultureInfo.InvariantCulture, $"@p{at}");

    /// <summary>SQLite keeps an id as text in capitals.</summary>
    private static string Id() => Guid.CreateVersion7().ToString().ToUpperInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Reference(string letter, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}-{number:D4}");

    private sealed record Row(
        int Number,
        string Partnership,
        string Agency,
        string Theme,
        string Post,
        DateOnly Due,
        bool IsDone,
        bool IsChecked
    )
    {
        public string Name { get; } = Number.ToString(CultureInfo.InvariantCulture);
    }
}
