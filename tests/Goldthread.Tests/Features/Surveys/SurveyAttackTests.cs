using System.Data.Common;
using System.Globalization;
using System.Text;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>
/// An attacker who has the whole database, the list of invited codes and the order in which they were used tries to say
/// which answers belong to which code.
/// </summary>
public sealed class SurveyAttackTests
{
    private const int People = 40;

    /// <summary>
    /// By chance one of forty is right, whatever the number of people: the count follows Poisson’s law with mean 1, which
    /// exceeds 8 once in 900,000. Twelve ways are tried.
    /// </summary>
    private const int MostByChance = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Answers_cannot_be_tied_to_codes_better_than_chance(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind, FourStatements);
        var codes = await OneUseTests.MakeAsync(stage, People);
        var dealt = codes.ToArray();
        Random.Shared.Shuffle(dealt);
        var planted = Patterns(dealt.Length);
        for (var at = 0; at < dealt.Length; at++)
        {
            await SurveyStage.AnswerAsync(stage.Site.Nobody(), dealt[at], [.. planted[at].Select(code => $"{code}")]);
        }

        var choices = planted.Select(Json).ToArray();
        var (rows, everything) = await StealAsync(stage.Site, kind);
        Assert.Equal(People, rows.Count);
        foreach (var (way, order) in Orders(rows, dealt))
        {
            var right = Right(order, choices);
            TestContext.Current.TestOutputHelper?.WriteLine($"{kind}, {way}: {right} of {People}");
            Assert.True(right <= MostByChance, $"{way}: {right} of {People} answers were tied to their code.");
        }

        Assert.All(dealt, code => Assert.DoesNotContain(code, everything, StringComparison.Ordinal));
        if (kind == DatabaseKind.Postgres)
        {
            Assert.Single(rows.Select(row => row.Transaction).Distinct(StringComparer.Ordinal));
        }
    }

    /// <summary>The attack is one: against a table that keeps its order it is right every time.</summary>
    [Fact]
    public void The_same_attack_finds_everybody_where_rows_keep_their_order()
    {
        var choices = Patterns(People).Select(Json).ToArray();
        var rows = choices
            .Select(
                (text, at) =>
                    new StolenRow(
                        at,
                        text,
                        FormattableString.Invariant($"{at:D6}"),
                        FormattableString.Invariant($"{at:D6}")
                    )
            )
            .ToList();
        var best = Orders(rows, [.. choices.Select((_, at) => FormattableString.Invariant($"{at:D4}"))])
            .Max(way => Right(way.Rows, choices));
        Assert.Equal(People, best);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_log_names_no_survey_and_no_code(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        using var log = new Overheard();
        stage.Site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await SurveyStage.AnswerAsync(stage.Site.Nobody(), stage.Code, null, "a", "a", "Words of mine");
        await stage.Site.Nobody().GetAsync("/s/zzzz-zzzz");
        Assert.DoesNotContain("/s/", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Code, log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Words of mine", log.Text, StringComparison.Ordinal);
    }

    private static QuestionSetText FourStatements(QuestionSetText set)
    {
        var statement = set.Find("A1")!;
        return set with
        {
            Sections =
            [
                set.Sections[0] with
                {
                    Questions =
                    [
                        .. Enumerable
                            .Range(1, 4)
                            .Select(number => statement with { Key = FormattableString.Invariant($"A{number}") }),
                    ],
                },
            ],
        };
    }

    /// <summary>So many different ways to answer, in no order.</summary>
    private static string[][] Patterns(int count)
    {
        string[] codes = ["sa", "a", "n", "d", "sd"];
        var all = (
            from one in codes
            from two in codes
            from three in codes
            from four in codes
            select new[] { one, two, three, four }
        ).ToArray();
        Random.Shared.Shuffle(all);
        return all[..count];
    }

    private static string Json(string[] answers) =>
        "{"
        + string.Join(',', answers.Select((code, at) => FormattableString.Invariant($"\"A{at + 1}\":[\"{code}\"]")))
        + "}";

    /// <summary>Every order in which the attacker lays the answers beside the codes in the order of their use.</summary>
    private static IEnumerable<(string Way, IReadOnlyList<StolenRow> Rows)> Orders(
        IReadOnlyList<StolenRow> rows,
        IReadOnlyList<string> used
    )
    {
        var byHash = used.Select((code, at) => (Hash: OneUseCode.HashOf(code), at))
            .OrderBy(one => one.Hash, StringComparer.Ordinal)
            .Select(one => one.at)
            .ToList();
        var ways = new (string Way, IReadOnlyList<StolenRow> Rows)[]
        {
            ("as the table gives them", rows),
            ("by key", [.. rows.OrderBy(row => row.Key)]),
            ("by place", [.. rows.OrderBy(row => row.Place, StringComparer.Ordinal)]),
            ("by transaction", [.. rows.OrderBy(row => row.Transaction, StringComparer.Ordinal)]),
            ("by choices", [.. rows.OrderBy(row => row.Choices, StringComparer.Ordinal)]),
        };
        foreach (var (way, order) in ways)
        {
            yield return (way, order);
            yield return ($"{way}, last first", [.. order.Reverse()]);
            var beside = new StolenRow[order.Count];
            for (var at = 0; at < order.Count; at++)
            {
                beside[byHash[at]] = order[at];
            }

            yield return ($"{way}, beside the hashes of the codes", beside);
        }
    }

    private static int Right(IReadOnlyList<StolenRow> rows, string[] planted) =>
        rows.Where((row, at) => row.Choices == planted[at]).Count();

    private static async Task<(IReadOnlyList<StolenRow> Rows, string Everything)> StealAsync(
        Site site,
        DatabaseKind kind
    )
    {
        await using var connection = await OpenAsync(site, kind);
        List<StolenRow> rows = [];
        await ReadAsync(
            connection,
            kind == DatabaseKind.Sqlite
                ? "SELECT key, choices, rowid, 0 FROM surveys_survey_answer"
                : "SELECT key, choices, ctid::text, xmin::text FROM surveys_survey_answer",
            row =>
                rows.Add(
                    new StolenRow(row.GetInt64(0), row.GetString(1), Padded(row.GetValue(2)), Padded(row.GetValue(3)))
                )
        );
        List<string> tables = [];
        await ReadAsync(
            connection,
            kind == DatabaseKind.Sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'floor_search_[dic]*' AND name <> 'floor_search'"
                : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
            row => tables.Add(row.GetString(0))
        );
        var everything = new StringBuilder();
        foreach (var table in tables)
        {
            await ReadAsync(
                connection,
                $"SELECT * FROM \"{table}\"",
                row =>
                {
                    for (var at = 0; at < row.FieldCount; at++)
                    {
                        everything.Append(row.GetValue(at)).Append(' ');
                    }
                }
            );
        }

        return (rows, everything.ToString());
    }

    /// <summary>PostgreSQL names a place as (page,row): both are padded, so that text sorts as numbers do.</summary>
    private static string Padded(object value) =>
        string.Join(
            ',',
            Convert
                .ToString(value, CultureInfo.InvariantCulture)!
                .Trim('(', ')')
                .Split(',')
                .Select(part => part.PadLeft(20, '0'))
        );

    private static async Task<DbConnection> OpenAsync(Site site, DatabaseKind kind)
    {
        var settings = site.Services.GetRequiredService<DatabaseSettings>();
        if (kind == DatabaseKind.Sqlite)
        {
            var sqlite = new SqliteConnection(settings.Connection + ";Pooling=False");
            await sqlite.OpenAsync(Stop);
            return sqlite;
        }

        var all = await site.LookAsync(db => Task.FromResult(string.Join(',', db.ScopePartnerships)));
        var postgres = new NpgsqlConnection(settings.OwnerConnection + ";Pooling=false");
        await postgres.OpenAsync(Stop);
        await ReadAsync(
            postgres,
            $"SELECT set_config('goldthread.partnerships', '{all}', false), set_config('goldthread.whole', '{all}', false), "
                + "set_config('goldthread.agencies', 'none', false), set_config('goldthread.across', 'on', false)",
            _ => { }
        );
        return postgres;
    }

    private static async Task ReadAsync(DbConnection connection, string sql, Action<DbDataReader> each)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
        {
            each(reader);
        }
    }

    private sealed record StolenRow(long Key, string Choices, string Place, string Transaction);

    /// <summary>Whatever the product says to its log.</summary>
    private sealed class Overheard : ILoggerProvider, ILogger
    {
        private readonly StringBuilder text = new();

        public string Text
        {
            get
            {
                lock (text)
                {
                    return text.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lock (text)
            {
                text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
            }
        }

        public void Dispose() { }
    }
}
