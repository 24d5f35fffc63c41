using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.WritingFeedback;

/// <summary>Whom a signed letter reaches by mail: the lead and the executive who were named. Does not save.</summary>
[Scoped]
public sealed class FeedbackReaders(NamedReadersQuery readers, AssessmentLetters letters)
{
    public Task<IReadOnlyList<PostHolder>> OfAsync(CycleFeedback of, FeedbackRow row, CancellationToken cancel) =>
        readers.OfAsync(of.Cycle.Id, row.Agency, cancel);

    public async Task TellAsync(CycleFeedback of, FeedbackRow row, FeedbackLetter letter, CancellationToken cancel)
    {
        var mail = FeedbackMail.Of(of, row, letter) with { To = await OfAsync(of, row, cancel) };
        await letters.AddAsync(mail, $"s11-feedback:{letter.Id}", letter.PartnershipId, cancel);
    }
}
