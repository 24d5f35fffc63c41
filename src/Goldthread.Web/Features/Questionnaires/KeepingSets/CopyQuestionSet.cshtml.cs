using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Questionnaires.KeepingSets;

/// <summary>Makes a shipped set the partnership’s own.</summary>
public sealed class CopyQuestionSetModel(CopySet copy, QuestionSetQuery sets, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    public string Title { get; private set; } = "";

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var slug = await copy.RunAsync(Set, cancel);
        return Done(QuestionnairesPaths.QuestionSetDetail(Place, slug), "Our own version is here, as a draft");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var known = await sets.FindAsync(address.Here.Id, Set, cancel);
        if (known is not { IsOwn: false })
        {
            throw new NotFoundException();
        }

        Title = known.Set.Title;
    }
}
