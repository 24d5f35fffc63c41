using System.Globalization;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>How many people each agency asks, which says whether its name may stand beside an answer.</summary>
public sealed class SurveyAgenciesModel(
    SurveyByReferenceQuery surveys,
    SurveyResultsQuery results,
    InviteAgencies invite,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    /// <summary>What was typed for each agency, by its id.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Invited { get; set; } = [];

    public Survey Survey { get; private set; } = null!;

    public IReadOnlyList<InvitedAgency> Agencies { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Invited = Agencies.ToDictionary(
            agency => agency.Id,
            agency => agency.Invited?.ToString(CultureInfo.InvariantCulture)
        );
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Dictionary<Guid, int?> counts = [];
        foreach (var (agency, typed) in Invited)
        {
            var words = typed?.Replace(",", "", StringComparison.Ordinal).Trim();
            if (string.IsNullOrEmpty(words))
            {
                counts[agency] = null;
            }
            else if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                counts[agency] = count;
            }
            else
            {
                ModelState.AddModelError(
                    $"Invited[{agency}]",
                    "Enter how many people are asked as a whole number, or leave it empty."
                );
            }
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            return Page();
        }

        await invite.RunAsync(Reference, counts, cancel);
        return Done(SurveysPaths.SurveyDetail(Place, Reference), "Saved who is asked");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        Agencies = await results.AgenciesAsync(Survey.Id, cancel);
    }
}
