using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>What agencies say stands in the way of working together.</summary>
/// <param name="Counts">How many chose each barrier, most first; what nobody chose is left out.</param>
/// <param name="Answered">How many were asked and answered.</param>
/// <param name="Words">What they wrote, for those who may know which agency wrote it.</param>
public sealed record BarriersSaid(
    IReadOnlyList<(string Label, int Agencies)> Counts,
    int Answered,
    IReadOnlyList<BarrierWords> Words
)
{
    private const string SectionKey = "barriers";

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
        return new BarriersSaid(
            [
                .. (options?.Options ?? [])
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
            names ? [.. WordsOf(voices, asked)] : []
        );
    }

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
