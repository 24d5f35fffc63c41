using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.SigningOffReturns;

/// <summary>Tells the lead what the executive did: signed, or given back. Does not save.</summary>
[Scoped]
public sealed class SignedLetters(PostHoldersQuery holders, AssessmentLetters letters)
{
    public Task AddAsync(AssessmentView view, Submission submission, CancellationToken cancel) =>
        TellAsync(
            view,
            asked => AssessmentLetter.SignedOff(asked, submission.SignedRole),
            $"s11-signed:{submission.Id}",
            cancel
        );

    public Task AddGivenBackAsync(AssessmentView view, string by, string key, CancellationToken cancel) =>
        TellAsync(view, asked => AssessmentLetter.GivenBack(asked, by), key, cancel);

    private async Task TellAsync(
        AssessmentView view,
        Func<AssessmentAsked, AssessmentLetter> write,
        string key,
        CancellationToken cancel
    )
    {
        var people = await holders.OfAsync([view.Asked.LeadPostId], cancel);
        var asked = await letters.AskedAsync(view.Cycle, view.Asked, view.Agency, null, cancel);
        var letter = write(asked with { SignOffOn = view.SignOffOn }) with { To = [.. people.Values] };
        await letters.AddAsync(letter, key, view.WriterId, cancel);
    }
}
