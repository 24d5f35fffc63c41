using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.WritingFeedback;

/// <summary>
/// One letter: drafted from the panel’s ratings by itself, changed by the team, put before the chair, changed and signed by
/// the chair, and afterwards as it was sent.
/// </summary>
public sealed class DraftFeedbackModel(
    FeedbackQuery feedback,
    FeedbackReaders readers,
    SaveFeedback save,
    WriteFeedbackAgain again,
    SignFeedback sign,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty]
    public FeedbackInput Input { get; set; } = new();

    public CycleFeedback Of { get; private set; } = null!;

    public FeedbackRow Row { get; private set; } = null!;

    public IReadOnlyList<PostHolder> Readers { get; private set; } = [];

    public string Place => address.Here.Slug;

    public string Path => Section11Paths.DraftFeedback(Place, Year, Agency);

    public string List => Section11Paths.FeedbackList(Place, Year);

    /// <summary>Whether a panel rates in this cycle.</summary>
    public bool HasPanel => Of.Cycle.HasPanel;

    /// <summary>Whether a saved letter can be written again; what was never saved is written anew whenever it is opened.</summary>
    public bool WritesAgain => Writes && HasPanel && Row is { Draft: not null, IsAgreed: true };

    public bool Moderates => user.May(Section11Policy.Moderate, address.Here.Id);

    public bool Writes =>
        Row.Letter is null && (Row.Draft is not null || Row.IsAgreed) && user.MayWrite(Row.Draft, address.Here.Id);

    /// <summary>What was typed when the letter could no longer be written, so that it can be copied.</summary>
    public LetterText? Typed => HttpMethods.IsPost(Request.Method) && !Writes ? Input.ToText() : null;

    /// <summary>Whether the button that signs is there.</summary>
    public bool Signs => Writes && Row is { IsWithChair: true, IsAgreed: true } && user.MaySignLetters(address.Here.Id);

    /// <summary>Whether the button that puts it before the chair is there.</summary>
    public bool Hands =>
        Writes && Row is { IsWithChair: false, IsAgreed: true } && user.May(Section11Policy.Keep, address.Here.Id);

    /// <summary>Where the letter stands, in one sentence.</summary>
    public string Standing =>
        Row switch
        {
            { Draft: null, IsAgreed: false } => "It is drafted when the panel has agreed all ratings of this agency.",
            { Draft: null } when Writes =>
                $"This is a first draft, made from {(HasPanel ? "what the panel agreed" : "the update that the agency sent")}. Nothing is kept until you save it.",
            { Draft: null } =>
                "The partnership team has not drafted this letter yet. It puts it before you when it is ready.",
            { Draft: { WithChairSince: { } since } } when Signs =>
                $"The team put it before you on {Words.Date(since)}. Change what you want to change, then sign.",
            { Draft: { WithChairSince: { } since } } =>
                $"It has waited for the independent chair’s signature since {Words.Date(since)}.",
            { Draft: { } draft } when Writes =>
                $"Last saved on {Words.Date(draft.WrittenOn)} by {draft.WrittenBy}. The chair has not got it yet.",
            _ => "The partnership team is still drafting this letter. It puts it before you when it is ready.",
        };

    /// <summary>Whom it reaches, or that it reaches nobody.</summary>
    public string Goes =>
        Readers.Count == 0
            ? "Nobody in the agency is named who leads or signs, so no email goes. Name them on the page of the agency first."
            : $"An email without any rating goes to {Words.List(Readers.Select(reader => reader.Title))}.";

    /// <summary>What has changed under the letter since it was written.</summary>
    public IEnumerable<string> Notices()
    {
        var unsaid = Row.Draft is { } saved ? LetterWriter.Unsaid(Of.Voices, Row.Voice, saved).ToHashSet() : [];
        foreach (var section in Of.Voices.RatedSections)
        {
            if (Row.Voice.Panel.GetValueOrDefault(section.Key) is not { } agreed)
            {
                continue;
            }

            var scale = Of.Voices.ScaleOf(section);
            if (Row.Voice.RatingOf(section) is { } now && now != agreed.AgencyRating)
            {
                yield return $"{section.Title}: the agency has sent answers again since the panel read them, and now says {scale.Find(now)?.Label}.";
            }

            if (Row.Draft is { } draft && agreed.AgreedOn > draft.WrittenOn)
            {
                yield return $"{section.Title}: the panel changed its rating after this letter was last saved. It now says {scale.Find(agreed.Rating)?.Label}.";
            }
            else if (unsaid.Contains(section))
            {
                yield return $"{section.Title}: the panel agreed its rating on the day this letter was last saved, and no line of the letter names it. It says {scale.Find(agreed.Rating)?.Label}.";
            }
        }
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <param name="then">The button: "chair" puts it before the chair, "sign" signs it, "again" writes it anew, anything else saves.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancel)
    {
        if (then == "sign")
        {
            var isNew = await sign.RunAsync(Year, Agency, Input.ToTyped(goesToChair: false), cancel);
            return Done(Path, isNew ? "Signed and sent" : "This letter was signed already. Nothing was sent twice");
        }

        if (then == "again")
        {
            var isOther = await again.RunAsync(Year, Agency, Input.Version, cancel);
            return Done(
                Path,
                isOther ? "Written again from the ratings" : "The letter says already what the ratings say"
            );
        }

        var toChair = then == "chair";
        var puts = await save.RunAsync(Year, Agency, Input.ToTyped(toChair), cancel);
        return puts ? Done(List, "The letter is with the independent chair")
            : toChair ? Done(List, "The letter was with the independent chair already")
            : Done(Path, "Letter saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        (Of, Row) = await feedback.OneAsync(Year, Agency, toChange: false, cancel);
        Readers = await readers.OfAsync(Of, Row, cancel);
        if (HttpMethods.IsGet(Request.Method) && Row is { Letter: null } && Writes)
        {
            Input = FeedbackInput.Of(Row.Draft?.ToText() ?? LetterWriter.Write(Of, Row), Row.Draft?.Version);
        }
        else if (Conflict is { } conflict && Row.Draft is { } saved)
        {
            // Words of a letter never enter the trail, so what the other person saved is read from the draft itself.
            Conflict = conflict with
            {
                Fields = [.. Input.Differences(saved.ToText())],
            };
            Input.Version = saved.Version;
        }
    }
}

/// <summary>What the form asks: the five parts of a letter.</summary>
public sealed class FeedbackInput
{
    private const string TooLong = "Keep this part to 8,000 characters.";

    [StringLength(LetterText.PartLength, ErrorMessage = TooLong)]
    public string? Opening { get; set; }

    [StringLength(LetterText.PartLength, ErrorMessage = TooLong)]
    public string? Strengths { get; set; }

    [StringLength(LetterText.PartLength, ErrorMessage = TooLong)]
    public string? Ratings { get; set; }

    [StringLength(LetterText.PartLength, ErrorMessage = TooLong)]
    public string? ToImprove { get; set; }

    [StringLength(LetterText.PartLength, ErrorMessage = TooLong)]
    public string? NextSteps { get; set; }

    public uint? Version { get; set; }

    public static FeedbackInput Of(LetterText text, uint? version) =>
        new()
        {
            Opening = text.Opening,
            Strengths = text.Strengths,
            Ratings = text.Ratings,
            ToImprove = text.ToImprove,
            NextSteps = text.NextSteps,
            Version = version,
        };

    public TypedLetter ToTyped(bool goesToChair) => new(ToText(), Version, goesToChair);

    /// <summary>Where the saved words are others than those typed.</summary>
    public IEnumerable<EditConflictField> Differences(LetterText saved)
    {
        var typed = ToText();
        (string Label, string Saved, string Typed)[] parts =
        [
            ("How it begins", saved.Opening, typed.Opening),
            ("What is strong", saved.Strengths, typed.Strengths),
            ("Where the ratings differ", saved.Ratings, typed.Ratings),
            ("What to improve", saved.ToImprove, typed.ToImprove),
            ("What happens next", saved.NextSteps, typed.NextSteps),
        ];
        return parts
            .Where(part => part.Saved != part.Typed)
            .Select(part => new EditConflictField(part.Label, part.Saved, part.Typed));
    }

    public LetterText ToText() =>
        new(Plain(Opening), Plain(Strengths), Plain(Ratings), Plain(ToImprove), Plain(NextSteps));

    /// <summary>Browsers send two characters for the end of a line, which would make every letter another one.</summary>
    private static string Plain(string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";
}
