using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Questionnaires.ReadingSets;

/// <summary>Two sets side by side, question by question.</summary>
public sealed class QuestionSetMatchesModel(QuestionSetQuery sets, QuestionSetShelf shelf, Address address)
    : QuestionSetPage(sets, address)
{
    /// <summary>The word of the other set’s address.</summary>
    [BindProperty(SupportsGet = true, Name = "other")]
    public string? Other { get; set; }

    public IEnumerable<SelectListItem> Others { get; private set; } = [];

    public string OtherTitle { get; private set; } = "";

    /// <summary>Nothing before another set is chosen.</summary>
    public QuestionSetMapping? Mapping { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var all = (await Sets.AllAsync(Here, cancel)).Where(one => one.Slug != Set).ToList();
        Others = all.Select(one => new SelectListItem(
            one.IsOwn ? $"{one.Set.Title} (our own)" : one.Set.Title,
            one.Slug,
            one.Slug == Other
        ));
        if (all.Find(one => one.Slug == Other) is { } other)
        {
            OtherTitle = other.Set.Title;
            Mapping = QuestionSetMapping.Of(Text, shelf.Of(other.Current ?? other.Latest));
        }
    }
}
