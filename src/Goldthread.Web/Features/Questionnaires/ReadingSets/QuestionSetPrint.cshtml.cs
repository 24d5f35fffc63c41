using Goldthread.Platform.Access;

namespace Goldthread.Features.Questionnaires.ReadingSets;

/// <summary>The blank form on paper.</summary>
public sealed class QuestionSetPrintModel(QuestionSetQuery sets, Address address) : QuestionSetPage(sets, address)
{
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);
}
