using Goldthread.Platform.Access;

namespace Goldthread.Features.Questionnaires.ReadingSets;

/// <summary>What one version says otherwise than the one before, in words.</summary>
public sealed class QuestionSetChangesModel(QuestionSetQuery sets, Address address) : QuestionSetPage(sets, address)
{
    public int From => Number - 1;

    /// <summary>Nothing for the first version.</summary>
    public QuestionSetDifference? Difference { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (From > 0)
        {
            var before = await Sets.VersionAsync(Here, Set, From, cancel);
            Difference = QuestionSetDifference.Of(before.Text, Text);
        }
    }
}
