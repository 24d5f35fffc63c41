using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>Good practice that an agency offered for others to copy, and whether it agreed to that.</summary>
/// <param name="Agency">Who offers it.</param>
/// <param name="What">What it did.</param>
/// <param name="HowKnown">How it knows that it helped.</param>
/// <param name="Consent">Whether others may hear of it.</param>
public sealed record OfferedPractice(Agency Agency, string What, string? HowKnown, PracticeConsent Consent)
{
    private const string SectionKey = "good-practice";
    private const int ShortestName = 3;

    public bool MayBeShared => Consent is PracticeConsent.WithName or PracticeConsent.WithoutName;

    /// <summary>
    /// Whether somebody who may not know the agencies may read it: it may be shared, and its words name no agency that
    /// answered.
    /// </summary>
    public bool IsReadableWithoutNames(IEnumerable<Agency> agencies) =>
        MayBeShared && !agencies.SelectMany(NamesOf).Any(Holds);

    /// <summary>Words in which an agency does not give its own name away.</summary>
    public static string WithoutName(string words, Agency agency) =>
        NamesOf(agency)
            .OrderByDescending(name => name.Length)
            .Aggregate(words, (text, name) => text.Replace(name, "the agency", StringComparison.OrdinalIgnoreCase));

    /// <summary>What agencies of a cycle offer, by the name of the agency.</summary>
    public static IReadOnlyList<OfferedPractice> Of(CycleVoices voices)
    {
        var asked = voices.Set.Sections.FirstOrDefault(section => section.Key == SectionKey)?.Questions ?? [];
        var texts = asked.Where(question => question.Kind == QuestionKind.LongText).ToList();
        var consent = asked.FirstOrDefault(question => question.Kind == QuestionKind.Choice);
        return texts is not [var what, .. var more]
            ? []
            :
            [
                .. from voice in voices.Agencies
                let said = voice.Sheet.Of(what)?.Words
                where !string.IsNullOrWhiteSpace(said)
                select new OfferedPractice(
                    voice.Agency,
                    said!,
                    more is [var known, ..] ? voice.Sheet.Of(known)?.Words : null,
                    consent is null ? PracticeConsent.NotSaid : Read(voice.Sheet.Of(consent)?.Code)
                ),
            ];
    }

    private static PracticeConsent Read(string? code) =>
        code is null ? PracticeConsent.NotSaid
        : !code.StartsWith("yes", StringComparison.Ordinal) ? PracticeConsent.No
        : code.Contains("without", StringComparison.Ordinal) ? PracticeConsent.WithoutName
        : PracticeConsent.WithName;

    private static IEnumerable<string> NamesOf(Agency agency) =>
        $"{agency.Name};{agency.ShortName};{agency.OtherNames}"
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(name => name.Length >= ShortestName);

    private bool Holds(string name) =>
        What.Contains(name, StringComparison.OrdinalIgnoreCase)
        || HowKnown?.Contains(name, StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>What an agency answers when it is asked whether others may hear of it.</summary>
public enum PracticeConsent
{
    NotSaid,
    No,
    WithoutName,
    WithName,
}

/// <summary>The same as people see it.</summary>
public static class PracticeConsents
{
    public static string Say(this PracticeConsent consent) =>
        consent switch
        {
            PracticeConsent.NotSaid => "It has not said whether this may be shared",
            PracticeConsent.No => "Not to be shared",
            PracticeConsent.WithoutName => "May be shared without its name",
            PracticeConsent.WithName => "May be shared with its name",
        };
}
