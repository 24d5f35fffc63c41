using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Section11;

/// <summary>
/// Thirty-two people of two agencies save pages at once, each adding a word of their own behind what is there. A checker then
/// reads the history of what each was told: every word that was called saved is there once, no other is, and each answer has
/// as many versions as it was saved.
/// </summary>
public sealed class SavingAtOnceTests
{
    private const int People = 32;
    private const int Rounds = 4;
    private const int Tries = 60;

    private static readonly string[] Questions = ["5.1", "5.2", "6.1", "6.2"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Thirty_two_people_save_at_once_and_no_word_is_lost_or_doubled(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        List<(Visitor Visitor, string Agency)> people = [];
        for (var number = 0; number < People; number++)
        {
            people.Add(
                number % 2 == 0
                    ? (await site.AsAsync(Section11Stage.HealthLead), Section11Stage.Health)
                    : (await site.AsAsync(Section11Stage.ProbationLead), Section11Stage.Probation)
            );
        }

        var told = await Task.WhenAll(
            people.Select((one, number) => Task.Run(() => WriteAsync(one.Visitor, one.Agency, number), Cancel))
        );
        var history = told.SelectMany(words => words).ToList();
        Assert.Equal(People * Rounds, history.Count(word => word.IsSaved));
        foreach (var agency in new[] { Section11Stage.Health, Section11Stage.Probation })
        {
            foreach (var question in Questions)
            {
                var saved = history
                    .Where(word => word.IsSaved && word.Agency == agency && word.Question == question)
                    .Select(word => word.Text)
                    .ToList();
                var row = await Section11Stage.AnswerAsync(site, agency, question);
                var kept = row!.ToAnswer().Comment!.Split(' ');
                Assert.Equal(saved.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
                Assert.Equal(saved.Count - 1, (int)row.Version);
            }
        }
    }

    /// <summary>Adds a word in each round, opening the page anew as often as somebody else was faster.</summary>
    private static async Task<List<ToldWord>> WriteAsync(Visitor visitor, string agency, int number)
    {
        List<ToldWord> told = [];
        for (var round = 0; round < Rounds; round++)
        {
            var question = Questions[(number + round) % Questions.Length];
            var path = Section11Paths.AnswerSection(agency, Section11Stage.Year, $"s0{question[0]}");
            var word = FormattableString.Invariant($"w{number:00}-{round}");
            var isSaved = false;
            for (var attempt = 0; attempt < Tries && !isSaved; attempt++)
            {
                var page = await visitor.GetAsync(path);
                var form = page.Form();
                var field = $"Input.Answers[{question}].Comment";
                var there = FormFields.Of(form).Single(one => one.Key == field).Value;
                var sent = await visitor.SubmitAsync(
                    form,
                    new Dictionary<string, string> { [field] = there.Length == 0 ? word : $"{there} {word}" }
                );
                isSaved = sent.Banner?.Contains("saved", StringComparison.Ordinal) == true;
                Assert.True(
                    isSaved || sent.Html.Contains("somebody else changed this answer", StringComparison.Ordinal),
                    $"{word}: {(int)sent.Status} {sent.Path} {sent.Text}"
                );
            }

            told.Add(new ToldWord(agency, question, word, isSaved));
        }

        return told;
    }

    /// <summary>What somebody was told of a word they sent.</summary>
    private sealed record ToldWord(string Agency, string Question, string Text, bool IsSaved);
}
