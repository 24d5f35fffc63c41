using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>An agency answers inside its clock, in one of five ways, or somebody of the team does it for them.</summary>
public sealed class ReplyToRecommendationModel(
    Address address,
    CurrentUser user,
    RecommendationByReferenceQuery recommendations,
    ReplyClock clock,
    RecordReply record,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    public Recommendation Shown { get; private set; } = null!;

    public Addressee Asked { get; private set; } = null!;

    /// <summary>The agency that replies.</summary>
    public string For { get; private set; } = "";

    /// <summary>Why somebody else than the agency that was asked replies.</summary>
    public string? TookOver { get; private set; }

    /// <summary>Why nobody can reply.</summary>
    public string? Blocked { get; private set; }

    public string Clock => clock.Say(Asked.ReplyBy);

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new ReplyInput { Version = Asked.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var answer = Input.Answer!.Value;
        try
        {
            await record.RunAsync(Reference, Agency, Input.Version, answer, Input.Reasons, Input.OtherWords, cancel);
        }
        catch (RuleBrokenException missing) when (missing.Input == nameof(Addressee.Reasons))
        {
            throw new RuleBrokenException(missing.Message, Input.ReasonsField);
        }

        return Done(ImprovementPaths.RecommendationDetail(Place, Reference.ToUpperInvariant()), "Reply sent");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await recommendations.ReadAsync(Reference, cancel);
        var found = await recommendations.AskedAsync(Shown, Agency, cancel);
        Asked = found.Asked;
        if (!user.MayReplyFor(address.Here.Id, Asked.AgencyId))
        {
            throw new NotFoundException();
        }

        var replier = found.ReplierOn(time.Today());
        For = (replier ?? found.Agency).Name;
        TookOver =
            replier is not null && replier.Id != found.Agency.Id
                ? $"{found.Agency.Name} ended on {Words.PlainDate(found.Agency.To!.Value)}. {replier.Name} took over its duties and replies now."
                : null;
        Blocked =
            Asked.Answer is { } answer
                ? $"{found.Agency.Name} replied on {Words.Date(Asked.RepliedOn!.Value)}: {answer.Say()}. The partnership team can ask again."
            : !Shown.IsOpen ? "This recommendation has ended, so no reply is needed."
            : replier is null ? found.WhyNobody()
            : null;
    }
}

/// <summary>What the form asks. Each answer has its own words, so that without script no box is filled for the wrong one.</summary>
public sealed class ReplyInput
{
    private const string TooLong = "Keep the reasons to 2,000 characters.";

    [Required(ErrorMessage = "Choose an answer.")]
    public ReplyAnswer? Answer { get; set; }

    [StringLength(Addressee.ReasonsLength, ErrorMessage = TooLong)]
    public string? Part { get; set; }

    [StringLength(Addressee.ReasonsLength, ErrorMessage = TooLong)]
    public string? WhyNot { get; set; }

    [StringLength(Recommendation.WordingLength, ErrorMessage = "Keep the words to 600 characters.")]
    public string? OtherWords { get; set; }

    [StringLength(Addressee.ReasonsLength, ErrorMessage = TooLong)]
    public string? WhyWords { get; set; }

    [StringLength(Addressee.ReasonsLength, ErrorMessage = TooLong)]
    public string? Who { get; set; }

    public uint Version { get; set; }

    /// <summary>The words that belong to the chosen answer.</summary>
    public string? Reasons =>
        ReasonsField switch
        {
            nameof(Part) => Part,
            nameof(WhyNot) => WhyNot,
            nameof(WhyWords) => WhyWords,
            nameof(Who) => Who,
            _ => null,
        };

    /// <summary>The box of the chosen answer.</summary>
    public string? ReasonsField =>
        Answer switch
        {
            ReplyAnswer.AcceptedInPart => nameof(Part),
            ReplyAnswer.Rejected => nameof(WhyNot),
            ReplyAnswer.OtherWords => nameof(WhyWords),
            ReplyAnswer.PassedUp => nameof(Who),
            ReplyAnswer.Accepted or null => null,
        };
}
