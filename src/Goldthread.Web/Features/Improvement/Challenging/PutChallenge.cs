using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>Puts a question to an agency on the record.</summary>
[UseCase]
public sealed class PutChallenge(
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    Scope scope,
    References references,
    ImprovementChoicesQuery choices,
    AgreedMeasureQuery measures,
    TimeProvider time
)
{
    private const int Digits = 3;

    /// <returns>Its reference.</returns>
    public async Task<string> RunAsync(
        string agency,
        string words,
        DateOnly replyBy,
        string? group,
        ChallengeSubject about,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var agencies = await choices.AgenciesAsync(cancel);
        var asked =
            agencies.FirstOrDefault(known => known.Slug == agency && scope.Sees(here, known.Id))
            ?? throw new RuleBrokenException("Choose an agency from the list.", "Agency");
        var question = new ChallengeQuestion(
            words,
            replyBy,
            await GroupAsync(group, cancel),
            await FindingAsync(about.Finding, cancel)
        )
        {
            MeasureKey = await MeasureAsync(about.Measure, cancel),
        };

        // What can be refused is refused before a number is taken, so that a fault leaves no gap in the numbering.
        var today = time.Today();
        _ = new Challenge(here, "", asked.Id, question, today, user.Name);
        var reference = await references.NextAsync(here, "C", Digits, cancel);
        db.Add(new Challenge(here, reference, asked.Id, question, today, user.Name));
        await db.SaveChangesAsync(this, cancel);
        return reference;
    }

    private async Task<string?> MeasureAsync(string? key, CancellationToken cancel) =>
        string.IsNullOrEmpty(key) ? null
        : await measures.FindAsync(key, cancel) is { } measure ? measure.Key
        : throw new NotFoundException();

    private async Task<Guid?> GroupAsync(string? slug, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(slug))
        {
            return null;
        }

        var groups = await choices.GroupsAsync(cancel);
        return groups.FirstOrDefault(group => group.Slug == slug)?.Id
            ?? throw new RuleBrokenException("Choose a group from the list.", "Group");
    }

    private async Task<Guid?> FindingAsync(string? finding, CancellationToken cancel)
    {
        if (finding?.ToUpperInvariant() is not { Length: > 0 } reference)
        {
            return null;
        }

        var here = address.Here.Id;
        var found = await db
            .Findings.AsNoTracking()
            .SingleOrDefaultAsync(one => one.PartnershipId == here && one.Reference == reference, cancel);
        return found?.Id ?? throw new NotFoundException();
    }
}

/// <summary>What a challenge is about, as its address names it: a finding’s reference, a measure’s key, or neither.</summary>
public sealed record ChallengeSubject(string? Finding, string? Measure);
