using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Improvement;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ModeratingRatings;

/// <summary>
/// One agency: the standards on which somebody differs, side by side, and one press for all others. A standard that was
/// agreed can be opened again until the letter goes.
/// </summary>
public sealed class ModerateAgencyModel(
    ModerationQuery moderation,
    CycleByYearQuery cycles,
    AgreeRatings agree,
    AgreeTheSame same,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    /// <summary>The key of a standard to talk about although nobody differs, or once more.</summary>
    [BindProperty(SupportsGet = true, Name = "change")]
    public string? Change { get; set; }

    [BindProperty]
    public bool IsOneEnough { get; set; }

    [BindProperty]
    public List<JudgementInput> Items { get; set; } = [];

    public Cycle Cycle { get; private set; } = null!;

    public ModeratedAgency View { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public bool IsTeam => user.May(Section11Policy.Keep, address.Here.Id);

    /// <summary>Whether ratings can be agreed on this page by this reader.</summary>
    public bool MayAgree => View is { IsOpen: true, SettledBecause: null } && (!View.Panel.IsScoredByOne || IsTeam);

    public string Sentence =>
        !View.IsOpen && View.Panel.IsScoredByOne
            ? $"{View.Panel.Standing}. The partnership team asks another reader, or decides that one is enough."
        : !View.IsOpen ? $"{View.Panel.Standing}. What they say is shown here when both have finished, and not before."
        : View.IsDone ? $"All {Words.Plural(View.Standards.Count, "standard")} are agreed."
        : $"{Words.Count(View.ToDiscuss.Count)} of {Words.Plural(View.Standards.Count, "standard")} {(View.ToDiscuss.Count == 1 ? "needs" : "need")} to be talked about, {Words.Count(View.Agreed)} {(View.Agreed == 1 ? "is" : "are")} agreed.";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Items =
        [
            .. View
                .Standards.Where(one => (one.Differs && one.Agreed is null) || one.Section.Key == Change)
                .Where(one => IsTeam || !one.IsShort)
                .Select(one => new JudgementInput
                {
                    Section = one.Section.Key,
                    Rating = one.Agreed?.Rating,
                    Evidence = one.Agreed?.Evidence ?? one.Lowest,
                    Reason = one.Agreed?.Reason,
                    Comment = one.Agreed is { } agreed ? agreed.Comment : one.Comments,
                    IsGoodPractice = one.Agreed?.IsGoodPractice ?? one.IsMarkedGood,
                    Version = one.Agreed?.Version,
                }),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var agreed = await agree.RunAsync(
            Year,
            Agency,
            [
                .. Items.Select(item => new RatingToAgree
                {
                    Section = item.Section,
                    Rating = item.Rating,
                    Evidence = item.Evidence,
                    Reason = item.Reason,
                    Comment = item.Comment,
                    IsGoodPractice = item.IsGoodPractice,
                    Version = item.Version,
                }),
            ],
            IsOneEnough && IsTeam,
            cancel
        );
        return Done(Next, $"{Words.Plural(agreed, "rating")} agreed");
    }

    public async Task<IActionResult> OnPostSameAsync(CancellationToken cancel)
    {
        var agreed = await same.RunAsync(Year, Agency, IsOneEnough && IsTeam, cancel);
        return Done(
            Next,
            agreed == 0 ? "These were agreed already" : $"{Words.Plural(agreed, "rating")} agreed as all say"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        View = await moderation.FindAsync(Year, Agency, toChange: false, cancel);
        Items = [.. Items.Where(item => View.Standards.Any(one => one.Section.Key == item.Section))];
    }

    public ModeratedStandard StandardOf(JudgementInput item) =>
        View.Standards.First(one => one.Section.Key == item.Section);

    /// <summary>Why a standard is to be talked about.</summary>
    public static string WhyOf(ModeratedStandard standard) =>
        standard.Scores.Count == 0 ? "No reader has scored this: it did not apply in the answers that they read."
        : standard.IsShort ? "Only one reader has scored this: it did not apply in the answers that the other read."
        : standard.MembersDiffer ? "The readers differ."
        : standard.PanelDiffers ? "The readers differ from the agency."
        : "Everybody says the same.";

    private string Next => Section11Paths.ModerateAgency(Place, Year, Agency);
}

/// <summary>What the form asks of one standard.</summary>
public sealed class JudgementInput
{
    public string Section { get; set; } = "";

    public string? Rating { get; set; }

    public EvidenceRung? Evidence { get; set; }

    [StringLength(ModeratedRating.ReasonLength, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }

    [StringLength(ModeratedRating.ReasonLength, ErrorMessage = "Keep the comment to 2,000 characters.")]
    public string? Comment { get; set; }

    public bool IsGoodPractice { get; set; }

    public uint? Version { get; set; }
}
