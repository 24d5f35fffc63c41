using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>Somebody on the partnership’s side says whether an answer will do.</summary>
public sealed class JudgeReplyModel(
    Address address,
    CurrentUser user,
    RecommendationByReferenceQuery recommendations,
    ReplyClock clock,
    DecideOnReply decide
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty]
    public JudgeReplyInput Input { get; set; } = new();

    public Recommendation Shown { get; private set; } = null!;

    public Addressee Asked { get; private set; } = null!;

    public string AgencyName { get; private set; } = "";

    public string Place => address.Here.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new JudgeReplyInput { Version = Asked.Version, ReplyBy = clock.Ahead(ReplyClock.DaysAgain) };
        return user.MayJudgeFor(address.Here.Id, Shown.MonitoringGroupId) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var judgement = new ReplyJudgement(Input.Verdict!.Value, Input.Because, Input.ReplyBy);
        await decide.RunAsync(Reference, Agency, Input.Version, judgement, cancel);
        return Done(ImprovementPaths.RecommendationDetail(Place, Reference.ToUpperInvariant()), "Judgement saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await recommendations.ReadAsync(Reference, cancel);
        var found = await recommendations.AskedAsync(Shown, Agency, cancel);
        (Asked, AgencyName) = (found.Asked, found.Agency.Name);
    }
}

/// <summary>What the form asks.</summary>
public sealed class JudgeReplyInput
{
    [Required(ErrorMessage = "Choose whether the reply will do.")]
    public ReplyVerdict? Verdict { get; set; }

    [StringLength(Addressee.ReasonsLength, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Because { get; set; }

    [Display(Name = "The day to reply by")]
    public DateOnly? ReplyBy { get; set; }

    public uint Version { get; set; }
}
