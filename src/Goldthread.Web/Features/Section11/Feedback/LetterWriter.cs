using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>
/// Writes the first draft of a feedback letter from what the panel agreed, so that nobody copies ratings by hand and no
/// letter begins with what is wrong. An update has no ratings; then it thanks, says what was read, and what comes next.
/// People change it before it is signed.
/// </summary>
public static class LetterWriter
{
    /// <summary>What is left for the sentence that says how many points did not fit.</summary>
    private const int Spare = 200;

    public static LetterText Write(CycleFeedback of, FeedbackRow row)
    {
        var standards = Standards(of.Voices, row.Voice);
        return new LetterText(
            Opening(of, row, standards),
            Strengths(standards),
            Differences(standards),
            ToImprove(of.Voices, row.Voice, standards),
            NextSteps(of)
        );
    }

    /// <summary>
    /// The rated standards that no line of a letter names as the panel rates them now, although it was last saved on the
    /// very day on which the panel agreed them: nothing but the words tells which of the two came first.
    /// </summary>
    public static IEnumerable<QuestionSection> Unsaid(CycleVoices voices, AgencyVoice voice, FeedbackDraft draft)
    {
        var lines = draft.ToText().Parts().SelectMany(part => part.Blocks).SelectMany(block => block.Lines).ToList();
        return Standards(voices, voice)
            .Where(one => one.Agreed.AgreedOn == draft.WrittenOn)
            .Where(one => !lines.Exists(line => line.Contains($"{one.Named}.", StringComparison.Ordinal)))
            .Select(one => one.Section);
    }

    /// <summary>Each standard that the panel rated, in the order of the questions.</summary>
    private static IReadOnlyList<RatedStandard> Standards(CycleVoices voices, AgencyVoice voice) =>
        [
            .. from section in voices.RatedSections
            let agreed = voice.Panel.GetValueOrDefault(section.Key)
            let scale = voices.ScaleOf(section)
            let point = scale.Find(agreed?.Rating)
            where agreed is not null && point is not null
            select new RatedStandard(section, scale, agreed, point),
        ];

    private static string Opening(CycleFeedback of, FeedbackRow row, IReadOnlyList<RatedStandard> standards)
    {
        var signed = Words.Date(LondonTime.Day(row.Release.ReleasedAt));
        return string.Join(
            "\n\n",
            [
                $"Thank you for the {(of.Cycle.HasPanel ? "self-assessment" : "update")} of {row.Agency.Name} for {of.Cycle.Name}, and for the work of all who answered. Your executive signed it on {signed}.",
                of.Cycle.HasPanel
                    ? "A panel of people from other agencies read it. Nobody who works for you took part in its discussion of your answers."
                    : $"{of.Sender.Name} has read what you say has changed, beside your last full self-assessment and the actions that you promised. A panel does not rate an update, so the ratings of that self-assessment stand.",
                .. Overall(standards),
            ]
        );
    }

    private static IEnumerable<string> Overall(IReadOnlyList<RatedStandard> standards)
    {
        if (standards.Count == 0)
        {
            yield break;
        }

        var counts = standards
            .GroupBy(one => one.Point.Label, StringComparer.Ordinal)
            .OrderByDescending(same => same.First().Worth)
            .Select(same => $"{Words.Count(same.Count())} {same.Key}");
        var (same, better, less) = (
            standards.Count(one => one.Agreed.AgencyRating == one.Agreed.Rating),
            standards.Count(one => one.Moves > 0),
            standards.Count(one => one.Moves < 0)
        );
        var differs =
            same == standards.Count
                ? "It agrees with your own rating of each of them."
                : $"It agrees with {Words.Count(same)} of your own ratings, and rates {Words.Count(better)} higher and {Words.Count(less)} lower.";
        yield return $"The panel has rated {Words.Plural(standards.Count, "standard")}: {Words.List(counts)}. {differs}";
    }

    private static string Strengths(IReadOnlyList<RatedStandard> standards)
    {
        var strong = standards
            .Where(one => one.IsGood || one.Agreed.IsGoodPractice)
            .OrderByDescending(one => one.Agreed.IsGoodPractice)
            .ThenByDescending(one => one.Worth)
            .Select(one =>
                $"{LetterBlock.Point}{one.Named}.{(one.IsGood ? Said(one.Agreed.Comment) : "")}{(one.Agreed.IsGoodPractice ? " The panel would like others to learn from this." : "")}"
            )
            .ToList();
        return strong.Count > 0 ? Fitting(strong)
            : standards.Count > 0 ? "The panel values that you answered openly, also where much is still to be done."
            : "";
    }

    private static string Differences(IReadOnlyList<RatedStandard> standards)
    {
        var differing = standards
            .Where(one => one.Agreed.DiffersFromAgency)
            .Select(one =>
                $"{LetterBlock.Point}{one.Section.Title}: you said {one.Own}, the panel says {one.Point.Label}.{(one.Agreed.Reason is { } why ? $" Why: {Ended(why)}" : "")}"
            )
            .ToList();
        return differing.Count == 0
            ? ""
            : $"Your own ratings stand as you gave them; the panel’s stand beside them.\n{Fitting(differing)}";
    }

    private static string ToImprove(CycleVoices voices, AgencyVoice voice, IReadOnlyList<RatedStandard> standards)
    {
        var rated = standards.ToDictionary(one => one.Section.Key, StringComparer.Ordinal);
        var points = voices
            .Set.Sections.Select(section =>
                (Section: section, Rated: rated.GetValueOrDefault(section.Key), Promises: Promises(voice, section))
            )
            .Where(one => one.Promises.Length > 0 || one.Rated is { IsGood: false })
            .Select(one =>
                $"{LetterBlock.Point}{(one.Rated is { IsGood: false } weak ? $"{weak.Named}.{Said(weak.Agreed.Comment)}" : $"{one.Section.Title}.")}{one.Promises}"
            )
            .ToList();
        return points.Count > 0 ? Fitting(points)
            : standards.Count > 0 ? "The panel asks for nothing beyond what you plan yourselves."
            : "";
    }

    private static string Promises(AgencyVoice voice, QuestionSection section) =>
        string.Concat(
            voice
                .Sheet.ShownIn(section)
                .Select(voice.Sheet.Of)
                .Where(answer => !string.IsNullOrWhiteSpace(answer?.Improvement))
                .Select(answer =>
                    $" You promise{(answer!.ImproveBy is { } day ? $" by {Words.Date(day)}" : "")}: {Ended(answer.Improvement!)}"
                )
        );

    private static string NextSteps(CycleFeedback of)
    {
        var next = !of.Cycle.HasPanel
            ? "The safeguarding partners talk with you about what has changed, and the partnership team keeps what you promise in the action register."
            : "The partnership team keeps what you promise in the action register and asks you how far it is. Next year it asks for a short update, and the safeguarding partners talk with you about what has changed for children.";
        string[] ways =
        [
            .. new[] { of.Sender.Email, of.Sender.Telephone }.OfType<string>().Where(way => way.Length > 0),
        ];
        var tell =
            ways.Length == 0
                ? $"tell the team of {of.Sender.Name}"
                : $"tell {of.Sender.Name}: {Words.List(ways, "or")}";
        return $"Read this letter with your executive and with those who answered.\n\n{next}\n\nIf something in this letter is wrong or not clear, {tell}.";
    }

    private static string Said(string? comment) => comment is null ? "" : $" {Ended(comment)}";

    /// <summary>Words of others on one line, with a full stop.</summary>
    private static string Ended(string said)
    {
        var line = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 && line[^1] is '.' or '!' or '?' ? line : $"{line}.";
    }

    /// <summary>As many points as a part of a letter holds; what did not fit is said and not left out in silence.</summary>
    private static string Fitting(List<string> points)
    {
        var (fits, length) = (0, 0);
        while (fits < points.Count && length + points[fits].Length + 1 <= LetterText.PartLength - Spare)
        {
            length += points[fits].Length + 1;
            fits++;
        }

        var left = points.Count - fits;
        return string.Join(
            '\n',
            left == 0
                ? points
                : points
                    .Take(fits)
                    .Append($"{LetterBlock.Point}{Words.Plural(left, "more standard")} did not fit in here.")
        );
    }

    /// <summary>A standard with what the panel agreed of it.</summary>
    private sealed record RatedStandard(
        QuestionSection Section,
        QuestionScale Scale,
        ModeratedRating Agreed,
        ScalePoint Point
    )
    {
        public bool IsGood => Scale.IsGood(Point);

        /// <summary>How a letter names it: one line of each letter says it so.</summary>
        public string Named => $"{Section.Title}: {Point.Label}";

        public int Worth => Point.Value is null ? int.MinValue : Scale.Worth(Point);

        /// <summary>The agency’s own rating in words.</summary>
        public string Own => Scale.Find(Agreed.AgencyRating)?.Label ?? "nothing";

        /// <summary>Above zero where the panel rates it higher than the agency, below where it rates it lower.</summary>
        public int Moves =>
            Scale.Find(Agreed.AgencyRating) is { Value: not null } own && Point.Value is not null
                ? Scale.Worth(Point).CompareTo(Scale.Worth(own))
                : 0;
    }
}
