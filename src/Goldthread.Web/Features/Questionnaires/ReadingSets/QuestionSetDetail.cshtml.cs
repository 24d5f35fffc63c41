using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Questionnaires.ReadingSets;

/// <summary>One set: who answers it, what it takes, and its versions with their reasons.</summary>
public sealed class QuestionSetDetailModel(
    QuestionSetQuery sets,
    QuestionSetShelf shelf,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    public KnownSet Known { get; private set; } = null!;

    /// <summary>What the published version says, or the draft where there is none.</summary>
    public QuestionSetText Text { get; private set; } = null!;

    /// <summary>The address of the partnership’s own set of this code, if it keeps one beside the shipped.</summary>
    public string? OwnSlug { get; private set; }

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(QuestionnairesPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await sets.AllAsync(address.Here.Id, cancel);
        Known = all.FirstOrDefault(one => one.Slug == Set) ?? throw new NotFoundException();
        Text = shelf.Of(Known.Current ?? Known.Latest);
        OwnSlug = all.FirstOrDefault(one => one.IsOwn && one.Set.Code == Known.Set.Code)?.Slug;
    }
}
