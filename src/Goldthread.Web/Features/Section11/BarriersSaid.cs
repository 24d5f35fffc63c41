using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>What agencies say stands in the way of working together.</summary>
/// <param name="Counts">How many chose each barrier, most first; what nobody chose is left out.</param>
/// <param name="Answered">How many were asked to choose and did, those that find no barrier among them.</param>
/// <param name="Words">What they wrote, for those who may know which agency wrote it.</param>
public sealed record BarriersSaid(
    IReadOnlyList<(string Label, int Agencies)> Counts,
    int Answered,
    IReadOnlyList<BarrierWords> Words
)
{
    private const string SectionKey = "barriers";
    private const string NoneCode = "none";

    /// <summary>How many described a barrier in their own words, which everybody here may know.</summary>
    public int Described { get; init; }

    /// <summary>What can be said of all agencies without a list, in one sentence; nothing where a list stands.</summary>
    public string? Sentence =>
        Counts.Count > 0 ? null
        : Described > 0 ? $"{DescribedSentence} There is no list of barriers to count."
        : Answered > 0
            ? $"{Platform.Web.Words.Plural(Answered, "agency", "agencies")} answered, and none names a barrier."
        : "No agency has named a barrier.";

    /// <summary>"3 agencies described a barrier in their own words."</summary>
    public string DescribedSentence =>
        $"{Platform.Web.Words.Plural(Described, "agency", "agencies")} described a barrier in their own words.";

    /// <param name="voices">What was signed.</param>
    /// <param name="names">Whether the reader may know which agency said what.</param>
    public static BarriersSaid Of(CycleVoices voices, bool names)
    {
        var asked = voices
            .Set.Sections.SelectMany(section => section.Questions.Where(question => IsBarrier(section, question)))
            .ToList();
        var options = asked.FirstOrDefault(question => question.Kind == QuestionKind.Several);
        var chosen = options is null
            ? []
            : voices
                .Agencies.Select(voice => voice.Sheet.Of(options))
                .Where(answer => answer is { IsGiven: true })
                .Select(answer => answer!.Codes)
                .ToList();
        var none = options is null ? [] : NoneOf(voices.Set, options);
        var words = WordsOf(voices, asked).ToList();
        return new BarriersSaid(
            [
                .. (options?.Options ?? [])
                    .Where(option => !none.Contains(option.Code))
                    .Select(option =>
                        (
                            option.Label,
                            Agencies: chosen.Count(codes => codes.Contains(option.Code, StringComparer.Ordinal))
                        )
                    )
                    .Where(one => one.Agencies > 0)
                    .OrderByDescending(one => one.Agencies),
            ],
            chosen.Count,
            names ? words : []
        )
        {
            Described = words.Select(one => one.Agency.Id).Distinct().Count(),
        };
    }

    /// <summary>
    /// The options that say there is no barrier: the shipped code, and whatever code closes the questions about the barrier in
    /// a set that was written here.
    /// </summary>
    private static HashSet<string> NoneOf(QuestionSetText set, Question options) =>
        set
            .Sections.SelectMany(section => section.Questions)
            .Select(question => question.ShowIf)
            .Where(condition => condition?.Question == options.Key && condition.Test == ConditionTest.IsNot)
            .SelectMany(condition => condition!.Codes)
            .Append(NoneCode)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<BarrierWords> WordsOf(CycleVoices voices, IReadOnlyList<Question> asked) =>
        from voice in voices.Agencies
        from question in asked
        where question.Kind == QuestionKind.LongText
        let words = voice.Sheet.Of(question)?.Words
        where !string.IsNullOrWhiteSpace(words)
        select new BarrierWords(voice.Agency, question.Text, words!);

    // A local set may ask about barriers in another section, as the update of the second year does.
    private static bool IsBarrier(QuestionSection section, Question question) =>
        section.Key == SectionKey || question.Text.Contains("barrier", StringComparison.OrdinalIgnoreCase);
}

/// <param name="Agency">Who wrote it.</param>
/// <param name="Asked">The question.</param>
/// <param name="Said">What it wrote.</param>
public sealed record BarrierWords(Agency Agency, string Asked, string Said);
