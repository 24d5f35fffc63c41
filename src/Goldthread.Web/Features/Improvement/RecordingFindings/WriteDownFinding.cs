using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>
/// Writes a finding down by hand: as a draft, agreed at once where nothing was recommended before, or as one more source of
/// a finding that says the same.
/// </summary>
[UseCase]
public sealed class WriteDownFinding(
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    Findings findings,
    FindingMerges merges,
    RecommendedBeforeQuery before,
    TimeProvider time
)
{
    /// <param name="text">What was found.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="themes">The themes it stands under.</param>
    /// <param name="agencies">The agencies whose practice it is about.</param>
    /// <param name="same">The reference of a finding that says the same, where the author chose one.</param>
    /// <param name="agree">Whether to agree it at once.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<WrittenFinding> RunAsync(
        FindingText text,
        Source source,
        IReadOnlyCollection<Guid> themes,
        IReadOnlyCollection<Guid> agencies,
        string? same,
        bool agree,
        CancellationToken cancel
    )
    {
        var finding = await findings.RecordAsync(address.Here.Id, text, source, themes, agencies, cancel);
        var written = new WrittenFinding(finding.Reference, finding.Kind, WritingOutcome.Draft);
        if (same is not null)
        {
            var named = agencies.Distinct().ToDictionary(agency => agency, _ => AgencyPart.Concerned);
            var other = await merges.MergeAsync(finding, same, themes, named, cancel);
            written = new WrittenFinding(other.Reference, other.Kind, WritingOutcome.Added);
        }
        else if (agree)
        {
            var unanswered = await before.UnansweredAsync(
                new LearningSubject(finding.PartnershipId, null, finding.Statement, themes, agencies),
                cancel
            );
            if (unanswered == 0)
            {
                finding.Agree(time.Today(), user.Name, themes.Count, unanswered);
            }

            written = written with
            {
                Outcome = unanswered == 0 ? WritingOutcome.Agreed : WritingOutcome.WaitsForAnswers,
            };
        }

        await db.SaveChangesAsync(this, cancel);
        return written;
    }
}

/// <summary>Where a finding stands once it has been written down.</summary>
public sealed record WrittenFinding(string Reference, FindingKind Kind, WritingOutcome Outcome);

/// <summary>What writing it down came to.</summary>
public enum WritingOutcome
{
    Draft,

    /// <summary>A draft: what was recommended before must be answered before it is agreed.</summary>
    WaitsForAnswers,

    Agreed,

    /// <summary>One more source of a finding that was there.</summary>
    Added,
}
