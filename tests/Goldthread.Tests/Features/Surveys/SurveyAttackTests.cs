using System.Text;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>
/// An attacker who has the whole database, the log, the list of invited codes and the order in which they were used tries to
/// say which answers belong to which code, and which words to which answers.
/// </summary>
public sealed class SurveyAttackTests
{
    private const int People = 40;

    /// <summary>
    /// By chance one of forty is right, whatever the number of people: the count follows Poisson’s law with mean 1, which
    /// exceeds 8 once in 900,000. Forty ways are tried.
    /// </summary>
    private const int MostByChance = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Answers_cannot_be_tied_to_codes_or_words_better_than_chance(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind, FourStatements);
        var dealt = (await OneUseTests.MakeAsync(stage, People)).ToArray();
        Random.Shared.Shuffle(dealt);
        var planted = Patterns(People);
        var words = Enumerable.Range(0, People).Select(_ => $"Words of mine {Random.Shared.NextInt64():x16}").ToArray();
        using var log = new Overheard();
        stage.Site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var before = await SurveyThief.TablesAsync(stage.Site, kind);
        List<string> secrets = [.. dealt];
        for (var at = 0; at < People; at++)
        {
            secrets.AddRange(await SendAsync(stage, dealt[at], planted[at], words[at], isKept: at % 8 == 0));
        }

        var after = await SurveyThief.TablesAsync(stage.Site, kind);
        var answers = await SurveyThief.AnswersAsync(stage.Site, kind);
        var texts = await SurveyThief.TextsAsync(stage.Site, kind);
        Assert.Equal((People, People), (answers.Count, texts.Count));
        var choices = planted.Select(Json).ToArray();
        foreach (var (way, right) in Attempts(answers, texts, choices, words, dealt))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{kind}, {way}: {right} of {People}");
            Assert.True(right <= MostByChance, $"{way}: {right} of {People} were tied.");
        }

        AssertNothingElseChanged(before, after);
        var everything = string.Join('\n', after.Values) + log.Text;
        Assert.All(secrets, code => Assert.DoesNotContain(code, everything, StringComparison.OrdinalIgnoreCase));
        Assert.All(answers, row => Assert.DoesNotContain(row.KeyText, log.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Words of mine", log.Text, StringComparison.Ordinal);
        if (kind == DatabaseKind.Postgres)
        {
            Assert.Single(answers.Select(row => row.Transaction).Distinct(StringComparer.Ordinal));
            Assert.Single(texts.Select(row => row.Transaction).Distinct(StringComparer.Ordinal));
        }
    }

    /// <summary>The attack is one: against a table that keeps its order it is right every time.</summary>
    [Fact]
    public void The_same_attack_finds_everybody_where_rows_keep_their_order()
    {
        var choices = Patterns(People).Select(Json).ToArray();
        var words = Patterns(People).Select(codes => string.Join(' ', codes)).ToArray();
        var used = Enumerable.Range(0, People).Select(at => FormattableString.Invariant($"{at:D4}")).ToList();
        var tries = Attempts(Kept(choices), Kept(words), choices, words, used).ToList();
        foreach (var what in new[] { "answers as", "words as", "answers beside words as" })
        {
            Assert.Equal(
                People,
                tries.Where(one => one.Way.StartsWith(what, StringComparison.Ordinal)).Max(one => one.Right)
            );
        }

        static List<StolenRow> Kept(IEnumerable<string> said) =>
            [.. said.Select((one, at) => new StolenRow(at, one, $"{at:D6}", $"{at:D6}"))];
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

    /// <summary>Answers as a person would; whoever keeps the answers comes back as somebody else with the code.</summary>
    /// <returns>The codes to come back with that were shown.</returns>
    private static async Task<IReadOnlyList<string>> SendAsync(
        SurveyStage stage,
        string code,
        string[] answers,
        string words,
        bool isKept
    )
    {
        var visitor = stage.Site.Nobody();
        var last = await SurveyStage.AnswerAsync(visitor, code, [.. answers.Select(answer => $"{answer}")]);
        List<string> shown = [];
        if (isKept)
        {
            var kept = await SurveyStage.NextAsync(visitor, last, words, press: "keep");
            var written = kept.Document.QuerySelector("main strong")!.TextContent;
            shown.AddRange([written, SurveyCodes.Read(written)]);
            visitor = stage.Site.Nobody();
            var form = (await visitor.GetAsync(SurveysPaths.SurveyQuestions(code))).Form();
            var back = new Dictionary<string, string> { ["ResumeCode"] = written, ["press"] = "resume" };
            last = await visitor.SubmitAsync(form, back);
        }

        Assert.Equal("Thank you", (await SurveyStage.NextAsync(visitor, last, words)).Heading);
        return shown;
    }

    /// <summary>
    /// No other table knows that anybody answered: no trail, no outgoing mail, no press of a form, no session, no time. Part
    /// answers are gone once they are sent.
    /// </summary>
    private static void AssertNothingElseChanged(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    )
    {
        string[] own = ["surveys_survey_answer", "surveys_survey_text", "surveys_one_use_code"];
        Assert.Superset(own.ToHashSet(StringComparer.Ordinal), after.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.Contains("surveys_part_answers", after.Keys);
        // The clock of the scheduler beats whether anybody answers or not.
        var others = after.Where(table =>
            !own.Contains(table.Key) && !table.Key.StartsWith("qrtz_", StringComparison.OrdinalIgnoreCase)
        );
        Assert.All(others, table => Assert.Equal(before[table.Key], table.Value));
    }

    /// <summary>Every try, and how many answers it ties to their code, or to the words of the same person.</summary>
    private static IEnumerable<(string Way, int Right)> Attempts(
        IReadOnlyList<StolenRow> answers,
        IReadOnlyList<StolenRow> texts,
        string[] choices,
        string[] words,
        IReadOnlyList<string> used
    )
    {
        foreach (var (way, order) in Orders(answers, used))
        {
            yield return ($"answers {way}", Right(order, choices));
        }

        foreach (var (way, order) in Orders(texts, used))
        {
            yield return ($"words {way}", Right(order, words));
        }

        foreach (var (first, second) in Ways(answers).Zip(Ways(texts)))
        {
            yield return ($"answers beside words {first.Way}", Together(first.Rows, second.Rows));
            yield return (
                $"answers beside words {first.Way}, last first",
                Together(first.Rows, [.. second.Rows.Reverse()])
            );
        }

        int Together(IReadOnlyList<StolenRow> some, IReadOnlyList<StolenRow> others) =>
            some.Zip(others)
                .Count(pair => Array.IndexOf(choices, pair.First.Said) == Array.IndexOf(words, pair.Second.Said));
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
                        set.Find("T1")!,
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
        foreach (var (way, order) in Ways(rows))
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

    /// <summary>Every order that a table shows of its rows.</summary>
    private static (string Way, IReadOnlyList<StolenRow> Rows)[] Ways(IReadOnlyList<StolenRow> rows) =>
        [
            ("as the table gives them", rows),
            ("by key", [.. rows.OrderBy(row => row.Key)]),
            ("by place", [.. rows.OrderBy(row => row.Place, StringComparer.Ordinal)]),
            ("by transaction", [.. rows.OrderBy(row => row.Transaction, StringComparer.Ordinal)]),
            ("by what they say", [.. rows.OrderBy(row => row.Said, StringComparer.Ordinal)]),
        ];

    private static int Right(IReadOnlyList<StolenRow> rows, string[] planted) =>
        rows.Where((row, at) => row.Said == planted[at]).Count();

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
