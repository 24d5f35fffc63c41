using System.Globalization;
using Goldthread.Features.Improvement;
using Goldthread.Features.Surveys;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ComparingVoices;

/// <summary>What agencies say of each standard beside what their staff say, the widest gap first, to ask about.</summary>
public sealed class TwoVoicesModel(TwoVoicesQuery voices, RaiseGapAsFinding raise, Address address, CurrentUser user)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public TwoVoicesView View { get; private set; } = null!;

    public string Place => address.Here.Slug;

    /// <summary>The year as it is written.</summary>
    public string Closed => Year.ToString(CultureInfo.InvariantCulture);

    public bool MayRaise => user.May(Section11Policy.Keep, address.Here.Id);

    public bool MayAsk => user.May(SurveysPolicy.Keep, address.Here.Id);

    public IEnumerable<VoiceGap> Enquiries => View.Area.Concat(View.Agencies).Where(one => one.IsEnquiry);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <param name="standard">The key of the section of the standard.</param>
    /// <param name="agency">The agency; nothing for the whole area.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IActionResult> OnPostAsync(string? standard, string? agency, CancellationToken cancel)
    {
        if (!MayRaise)
        {
            return Forbid();
        }

        var (reference, isNew) = await raise.RunAsync(Year, standard ?? "", agency, cancel);
        return Done(
            ImprovementPaths.FindingDetail(Place, reference),
            isNew ? $"{reference} saved as a draft" : $"This was raised before, as {reference}"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel) => View = await voices.OfAsync(Year, cancel);

    public static string SayLeaders(VoiceGap gap) => Words.Percentage(gap.Good, gap.Rated);

    public static string SayStaff(VoiceGap gap) =>
        gap.Staff is { } staff ? Words.Percentage(staff.Agree, staff.Scored)
        : gap.IsAsked ? CellMarker.Suppressed.Text
        : "Not asked";

    public static string SayChance(VoiceGap gap) =>
        gap.Gap is null ? ""
        : gap.IsMoreThanChance ? "More than chance explains"
        : "Chance may explain it";
}
