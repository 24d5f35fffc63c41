using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>The agency that was asked replies, and may change its reply until the challenge is closed.</summary>
public sealed class AnswerChallengeModel(
    Address address,
    CurrentUser user,
    ChallengeByReferenceQuery challenges,
    ReplyClock clock,
    RecordChallengeReply record
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public AnswerChallengeInput Input { get; set; } = new();

    public Challenge Shown { get; private set; } = null!;

    public string Clock => clock.Say(Shown.ReplyBy);

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new AnswerChallengeInput { Reply = Shown.Reply, Version = Shown.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await record.RunAsync(Reference, Input.Version, Input.Reply!, cancel);
        return Done(ImprovementPaths.ChallengeDetail(Place, Reference.ToUpperInvariant()), "Reply sent");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await challenges.ReadAsync(Reference, cancel);
        if (!user.MayReplyFor(address.Here.Id, Shown.AgencyId))
        {
            throw new NotFoundException();
        }
    }
}

/// <summary>What the form asks.</summary>
public sealed class AnswerChallengeInput
{
    [Required(ErrorMessage = "Enter your agency’s reply.")]
    [StringLength(Challenge.WordsLength, ErrorMessage = "Keep the reply to 2,000 characters.")]
    public string? Reply { get; set; }

    public uint Version { get; set; }
}
