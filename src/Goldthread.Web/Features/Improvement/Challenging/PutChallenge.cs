using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>Puts a question to an agency on the record.</summary>
[UseCase]
public sealed class PutChallenge(
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    References references,
    ChallengeNames names,
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
        var asked = await names.AgencyAsync(agency, cancel);
        var question = new ChallengeQuestion(
            words,
            replyBy,
            await names.GroupAsync(group, cancel),
            await names.FindingAsync(about.Finding, cancel)
        )
        {
            MeasureKey = await names.MeasureAsync(about.Measure, cancel),
        };

        // What can be refused is refused before a number is taken, so that a fault leaves no gap in the numbering.
        var today = time.Today();
        _ = new Challenge(here, "", asked, question, today, user.Name);
        var reference = await references.NextAsync(here, "C", Digits, cancel);
        db.Add(new Challenge(here, reference, asked, question, today, user.Name));
        await db.SaveChangesAsync(this, cancel);
        return reference;
    }
}

/// <summary>What a challenge is about, as its address names it: a finding’s reference, a measure’s key, or neither.</summary>
public sealed record ChallengeSubject(string? Finding, string? Measure);
