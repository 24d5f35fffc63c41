using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Agrees a draft, with what its author says of each closed recommendation that was meant to put it right.</summary>
[UseCase]
public sealed class AdoptFinding(
    GoldthreadDb db,
    FindingByReferenceQuery findings,
    RecommendedBeforeQuery before,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>Whether it is a strength, which decides what comes next.</returns>
    public async Task<FindingKind> RunAsync(
        string reference,
        uint version,
        IReadOnlyCollection<Guid> themes,
        IReadOnlyCollection<EarlierAnswer> answers,
        CancellationToken cancel
    )
    {
        var finding = await findings.FindAsync(reference, cancel);
        db.Expect(finding, version);
        var subject = await findings.SubjectAsync(finding, cancel);
        var added = await OfferedAsync(finding, themes.Except(subject.Themes), cancel);
        var waiting = await before.OfAsync(subject with { Themes = [.. subject.Themes, .. added] }, cancel);
        var answered = answers.ToDictionary(answer => answer.RecommendationId);
        var unanswered = 0;
        foreach (var earlier in waiting.Where(earlier => earlier.IsTheSame is null))
        {
            if (answered.GetValueOrDefault(earlier.Id) is { } answer)
            {
                db.Add(new EarlierRecommendation(finding, earlier.Id, answer.IsTheSame, answer.Why));
            }
            else
            {
                unanswered++;
            }
        }

        db.AddRange(added.Select(theme => new FindingTheme(finding, theme)));
        finding.Agree(time.Today(), user.Name, subject.Themes.Count + added.Count, unanswered);
        await db.SaveChangesAsync(this, cancel);
        return finding.Kind;
    }

    private async Task<List<Guid>> OfferedAsync(Finding finding, IEnumerable<Guid> themes, CancellationToken cancel)
    {
        var ids = themes.ToList();
        return await db
            .Themes.Where(theme => theme.PartnershipId == finding.PartnershipId && ids.Contains(theme.Id))
            .Select(theme => theme.Id)
            .ToListAsync(cancel);
    }
}

/// <summary>What the author makes of a closed recommendation.</summary>
public sealed record EarlierAnswer(Guid RecommendationId, bool IsTheSame, string Why);
