using System.Globalization;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.SharingSurveys;

/// <summary>The ways in which a survey reaches people: links, sheets to print, a text for mails, codes that work once.</summary>
public sealed class ShareSurveyModel(
    SurveyByReferenceQuery surveys,
    SurveyLinksQuery links,
    MakeCodes make,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public string? Count { get; set; }

    public Survey Survey { get; private set; } = null!;

    public IReadOnlyList<SharedLink> Links { get; private set; } = [];

    /// <summary>Codes that were just made, as they are printed.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string Place => address.Here.Slug;

    public SharedLink Open => Links[0];

    public bool TakesCodes => Survey.StateAt(time.UtcNow()) is SurveyState.Approved or SurveyState.Open;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>The codes are shown on the page that makes them and never again, so it does not lead anywhere else.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var made = await make.RunAsync(
            Reference,
            int.TryParse(Count, CultureInfo.InvariantCulture, out var count) ? count : null,
            cancel
        );
        await LoadAsync(cancel);
        Codes = [.. made.Select(SurveyCodes.Written)];
        return Page();
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        Links = await links.OfAsync(Survey, cancel);
    }

    /// <summary>What can be sent to all staff. It thanks whoever has answered already, because nobody knows who has.</summary>
    public string Mail =>
        string.Join(
            '\n',
            $"{Survey.Title}",
            "",
            $"{address.Here.Name} asks {Low(Survey.Audience)} to answer a few questions. {Survey.Purpose}",
            "",
            $"It is anonymous: nobody can see who answered or what you said. It is open until {Words.Date(Survey.ClosesOn)}.",
            Open.Address,
            "",
            "If you have already answered, thank you."
        );

    /// <summary>As it stands within a sentence; a word of capitals keeps them.</summary>
    private static string Low(string words) =>
        words is [var first, var second, ..] && char.IsLower(second)
            ? char.ToLowerInvariant(first) + words[1..]
            : words;
}
