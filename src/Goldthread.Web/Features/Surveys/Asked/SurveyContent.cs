using System.Security.Cryptography;
using System.Text.Json;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.Asked;

/// <summary>The questions of a survey in memory, and the changes that its builder makes to them.</summary>
public static class SurveyContent
{
    /// <summary>Content that was read once; the same words always mean the same.</summary>
    private static readonly QuestionSetShelf Shelf = new();

    public const string SectionKey = "questions";

    public const string ScaleKey = "agree5";

    /// <summary>About how long one question of a kind takes, in seconds on a phone, where the question says nothing else.</summary>
    private const int SecondsToChoose = 15;

    private const int SecondsToWrite = 60;

    private const int MinuteSeconds = 60;

    private const int MarkLength = 16;

    /// <summary>Beyond this many minutes people stop; the builder asks what could be left out.</summary>
    public const int LongestMinutes = 5;

    /// <summary>How much somebody agrees: five words and two that stay out of every share.</summary>
    public static QuestionScale Agreement { get; } =
        new(
            ScaleKey,
            "How much do you agree?",
            ScaleDirection.HigherIsBetter,
            [
                new("sa", "Strongly agree", 5, null),
                new("a", "Agree", 4, null),
                new("n", "Neither agree nor disagree", 3, null),
                new("d", "Disagree", 2, null),
                new("sd", "Strongly disagree", 1, null),
                new("dk", "I do not know", null, null),
                new("na", "Does not apply to my work", null, null),
            ]
        );

    /// <summary>The questions of kept content; content without a word asks nothing yet.</summary>
    public static QuestionSetText Read(string content) => content.Length == 0 ? Blank() : Shelf.Of(content, content);

    /// <summary>The same as text, judged as every question set is.</summary>
    /// <exception cref="RuleBrokenException">It breaks a rule of question sets.</exception>
    public static string Write(QuestionSetText set)
    {
        if (!set.Questions.Any())
        {
            return "";
        }

        var content = QuestionSetWriter.Write(set with { Minutes = Minutes(set) });
        return QuestionSetReader.Read(content) is { Faults: [var fault, ..] }
            ? throw new RuleBrokenException(fault.Sentence)
            : content;
    }

    /// <summary>A survey that asks nothing yet.</summary>
    public static QuestionSetText Blank() =>
        new()
        {
            Code = "survey",
            Title = "Survey",
            Audience = "Staff of all agencies",
            Minutes = 1,
            IsAnonymous = true,
            Scales = [Agreement],
            Sections =
            [
                new QuestionSection
                {
                    Key = SectionKey,
                    Title = "Questions",
                    Questions = [],
                },
            ],
        };

    /// <summary>Whether an anonymous survey can ask this: files and rows of a table point to people.</summary>
    public static bool IsFit(QuestionSetText set) =>
        set.Questions.All(question => question.Kind is not (QuestionKind.Evidence or QuestionKind.Rows));

    /// <summary>About how many minutes it takes, at least one.</summary>
    public static int Minutes(QuestionSetText set) =>
        Math.Max(1, (int)Math.Ceiling(set.Questions.Sum(Seconds) / (double)MinuteSeconds));

    /// <summary>The same without the question of where somebody works.</summary>
    public static QuestionSetText WithoutAgency(QuestionSetText set) =>
        set with
        {
            Sections =
            [
                .. set.Sections.Select(section =>
                    section with
                    {
                        Questions = [.. section.Questions.Where(question => question.Kind != QuestionKind.Agency)],
                    }
                ),
            ],
        };

    public static QuestionSetText Add(QuestionSetText set, Question question)
    {
        if (set.Find(question.Key) is not null)
        {
            throw new RuleBrokenException("There is a question with this key already.");
        }

        return With(set, [.. set.Questions, question]);
    }

    public static QuestionSetText Replace(QuestionSetText set, Question question) =>
        Map(set, one => one.Key == question.Key ? question : one);

    /// <exception cref="RuleBrokenException">Another question is shown by its answer.</exception>
    public static QuestionSetText Remove(QuestionSetText set, string key)
    {
        if (set.Questions.FirstOrDefault(one => one.ShowIf?.Question == key) is { } leans)
        {
            throw new RuleBrokenException($"“{leans.Text}” is shown by its answer. Change that question first.");
        }

        return With(set, [.. set.Questions.Where(one => one.Key != key)]);
    }

    /// <summary>Moves a question up (-1) or down (1), past the border of a section too; at an end nothing happens.</summary>
    /// <exception cref="RuleBrokenException">It would stand before the question by whose answer it is shown.</exception>
    public static QuestionSetText Move(QuestionSetText set, string key, int by)
    {
        var all = set.Questions.ToList();
        var from = all.FindIndex(one => one.Key == key);
        var to = from + by;
        if (from < 0 || to < 0 || to >= all.Count)
        {
            return set;
        }

        (all[from], all[to]) = (all[to], all[from]);
        foreach (var one in all.Where(one => one.ShowIf is not null))
        {
            if (all.FindIndex(other => other.Key == one.ShowIf!.Question) > all.IndexOf(one))
            {
                throw new RuleBrokenException($"“{one.Text}” must stand below the question that shows it.");
            }
        }

        return With(set, all);
    }

    /// <summary>A key that no question has had in this survey: Q1, Q2.</summary>
    public static string NextKey(QuestionSetText set)
    {
        var number = set.Questions.Count() + 1;
        while (set.Find(KeyOf(number)) is not null)
        {
            number++;
        }

        return KeyOf(number);
    }

    private static string KeyOf(int number) => FormattableString.Invariant($"Q{number}");

    /// <summary>What a question says, in short: two that say the same have the same mark.</summary>
    public static string MarkOf(Question question) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(question)))[..MarkLength];

    /// <summary>One section holds all; the builder has one list and so has the phone.</summary>
    private static QuestionSetText With(QuestionSetText set, IReadOnlyList<Question> questions)
    {
        var first = set.Sections[0];
        return set with
        {
            Sections = [first with { Questions = questions, ShowIf = null }],
            Scales = set.Scales.Any(scale => scale.Key == ScaleKey) ? set.Scales : [.. set.Scales, Agreement],
        };
    }

    private static QuestionSetText Map(QuestionSetText set, Func<Question, Question> change) =>
        With(set, [.. set.Questions.Select(change)]);

    private static int Seconds(Question question) =>
        question.Minutes is { } minutes ? (int)(minutes * MinuteSeconds)
        : question.Kind is QuestionKind.LongText ? SecondsToWrite
        : SecondsToChoose;
}
