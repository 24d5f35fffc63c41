using Goldthread.Features.Improvement;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ReportingCycles;

/// <summary>
/// Good practice of a cycle by standard, and what the partnership may share of it. The team offers it as a finding of the
/// first class, so that it travels as learning does.
/// </summary>
public sealed class ShowcaseModel(
    CyclePictureQuery pictures,
    OfferGoodPractice offer,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public CyclePicture Picture { get; private set; } = null!;

    /// <summary>What the panel marked; only for those who may know the agencies.</summary>
    public IReadOnlyList<ShowcaseItem> Marked { get; private set; } = [];

    /// <summary>How many the panel marked in each standard, which everybody here may know.</summary>
    public IReadOnlyList<(string Standard, int Count)> Counts { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayOffer => user.May(Section11Policy.Keep, address.Here.Id);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <param name="agency">Whose good practice is offered.</param>
    /// <param name="section">The standard in which the panel marked it; nothing for what the agency itself offered.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IActionResult> OnPostAsync(string? agency, string? section, CancellationToken cancel)
    {
        if (!MayOffer)
        {
            return Forbid();
        }

        var (reference, isNew) = await offer.RunAsync(Year, agency ?? "", section, cancel);
        return Done(
            ImprovementPaths.FindingDetail(Place, reference),
            isNew ? $"{reference} saved as a draft" : $"This was offered before, as {reference}"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Picture = await pictures.OfAsync(Year, null, cancel);
        var marked = ShowcaseItem.Of(Picture.Now);
        Counts =
        [
            .. marked
                .GroupBy(one => TitleOf(one.Section), StringComparer.Ordinal)
                .Select(same => (same.Key, same.Count())),
        ];
        Marked = Picture.ShowsAgencies ? marked : [];
    }

    public static string TitleOf(QuestionSection section) =>
        Standards.Find(section.Standard)?.FullName ?? section.Title;
}
