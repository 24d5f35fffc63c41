using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.SharingSurveys;

/// <summary>A sheet to print: a poster, a card or a slide, with the picture and the address in words, because not everybody scans.</summary>
public sealed class SurveySheetModel(SurveyByReferenceQuery surveys, SurveyLinksQuery links, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Size { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Survey Survey { get; private set; } = null!;

    public SharedLink Link { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public string Partnership => address.Here.Name;

    /// <summary>What the sheet is called.</summary>
    public string Called =>
        Size switch
        {
            "poster" => "A4 poster",
            "card" => "A5 card",
            "slide" => "Slide",
            _ => throw new NotFoundException(),
        };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        Link =
            (await links.OfAsync(Survey, cancel)).FirstOrDefault(link => link.Code == Code)
            ?? throw new NotFoundException();
        _ = Called;
    }
}
