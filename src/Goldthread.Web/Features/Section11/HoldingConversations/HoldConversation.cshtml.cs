using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Section11.HoldingConversations;

/// <summary>
/// One conversation: what to talk about, the note while people talk, and what is promised. Those who do not prepare it read
/// the finished note.
/// </summary>
public sealed class HoldConversationModel(
    ConversationSheetQuery sheets,
    PostHoldersQuery holders,
    SuccessorQuery successors,
    NoteConversation note,
    PromiseInConversation promise,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "agency")]
    public string Slug { get; set; } = "";

    [BindProperty]
    public ConversationNoteInput Input { get; set; } = new();

    [BindProperty]
    public ConversationPromiseInput Promise { get; set; } = new();

    public Cycle Cycle { get; private set; } = null!;

    public Agency Agency { get; private set; } = null!;

    public Conversation Talk { get; private set; } = null!;

    /// <summary>What to talk about; for those who prepare it alone.</summary>
    public ConversationSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public string Place => address.Here.Slug;

    public string Path => Section11Paths.HoldConversation(Place, Year, Slug);

    public bool MayWrite => user.May(Section11Policy.Feedback, address.Here.Id);

    /// <summary>Whether this reader may open what agencies promised.</summary>
    public bool MayKeep => user.May(Section11Policy.Keep, address.Here.Id);

    public bool IsFinished => Talk.HeldOn is not null;

    /// <summary>What somebody typed into a note that another finished meanwhile, so that it is not lost.</summary>
    public IReadOnlyList<(string Label, string Text)> Unsaved =>
        IsFinished && MayWrite
            ?
            [
                .. Input
                    .ToNote()
                    .Parts.Zip(Talk.ToNote().Parts)
                    .Where(pair => pair.First.Text.Trim() is { Length: > 0 } typed && typed != pair.Second.Text)
                    .Select(pair => pair.First),
            ]
            : [];

    /// <summary>The form of a promise does not carry the note, which is then shown as it was saved.</summary>
    private bool HoldsNote =>
        Request.HasFormContentType && Request.Form.ContainsKey($"{nameof(Input)}.{nameof(Input.Version)}");

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>
    /// The trail keeps no words of a note, so the parts that differ are told here. What this person did not touch is shown
    /// as the other saved it.
    /// </summary>
    private void ShowBoth(EditConflict conflict)
    {
        var typed = Input.ToNote();
        var (note, _) = typed.Over(Talk.ToNote(), Input.Seen);
        Conflict = conflict with
        {
            Fields =
            [
                .. note
                    .Parts.Zip(Talk.ToNote().Parts)
                    .Where(pair => pair.First.Text.Trim() != pair.Second.Text)
                    .Select(pair => new EditConflictField(pair.First.Label, pair.Second.Text, pair.First.Text)),
            ],
        };
        var now = ConversationNoteInput.Of(Talk);
        (now.Progress, now.NewRisks, now.Barriers) = (note.Progress, note.NewRisks, note.Barriers);
        (now.Voices, now.Impact, now.Outcome) = (note.Voices, note.Impact, note.Outcome);
        Input = now;
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayWrite)
        {
            return Forbid();
        }

        var seen = new SeenNote(Input.Version, Input.Seen);
        await note.RunAsync(Year, Slug, seen, new SaidNote(Input.ToNote(), Input.Finish), cancel);
        return Done(Path, Input.Finish ? "The note is finished. The agency can read it" : "Saved");
    }

    public async Task<IActionResult> OnPostPromiseAsync(CancellationToken cancel)
    {
        if (!MayWrite)
        {
            return Forbid();
        }

        var spoken = new SpokenPromise(Promise.Title, Promise.Due, Promise.Owner);
        var isNew = await promise.RunAsync(Year, Slug, spoken, cancel);
        return Done(
            $"{Path}#promised",
            isNew ? "Taken into the register of actions" : "This was promised before. Nothing was taken in twice"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        (Cycle, Agency, var talk) = await sheets.PlanOfAsync(Year, Slug, cancel);
        Talk = talk ?? throw new NotFoundException();
        Input = HoldsNote ? Input : ConversationNoteInput.Of(Talk);
        if (!MayWrite)
        {
            return;
        }

        if (Conflict is { } conflict)
        {
            ShowBoth(conflict);
        }

        Sheet = await sheets.OfAsync(Year, Slug, cancel);
        Owners =
        [
            new SelectListItem("Choose a post", ""),
            .. (await holders.OfAgenciesAsync([(await successors.OfAsync(Agency, cancel)).Id], cancel))
                .Concat(await holders.TeamAsync(address.Here.Id, cancel))
                .Select(one => new SelectListItem(one.Title, one.PostId.ToString())),
        ];
    }
}

/// <summary>What the note holds.</summary>
public sealed class ConversationNoteInput
{
    private const string TooLong = "Keep each part to 8,000 characters.";

    [StringLength(Conversation.WordsLength, ErrorMessage = TooLong)]
    public string? Progress { get; set; }

    [StringLength(Conversation.WordsLength, ErrorMessage = TooLong)]
    public string? NewRisks { get; set; }

    [StringLength(Conversation.WordsLength, ErrorMessage = TooLong)]
    public string? Barriers { get; set; }

    [StringLength(Conversation.WordsLength, ErrorMessage = TooLong)]
    public string? Voices { get; set; }

    [StringLength(Conversation.WordsLength, ErrorMessage = TooLong)]
    public string? Impact { get; set; }

    [StringLength(Conversation.WordsLength, ErrorMessage = TooLong)]
    public string? Outcome { get; set; }

    public bool Finish { get; set; }

    /// <summary>The marks of what the form showed.</summary>
    public string? Seen { get; set; }

    public uint Version { get; set; }

    public static ConversationNoteInput Of(Conversation talk) =>
        new()
        {
            Progress = talk.Progress,
            NewRisks = talk.NewRisks,
            Barriers = talk.Barriers,
            Voices = talk.Voices,
            Impact = talk.Impact,
            Outcome = talk.Outcome,
            Seen = talk.ToNote().Marks,
            Version = talk.Version,
        };

    public ConversationNote ToNote() =>
        new(Progress ?? "", NewRisks ?? "", Barriers ?? "", Voices ?? "", Impact ?? "", Outcome ?? "");
}

/// <summary>What somebody promises.</summary>
public sealed class ConversationPromiseInput
{
    [StringLength(AgencyAction.TitleLength, ErrorMessage = "Keep it to 200 characters.")]
    public string? Title { get; set; }

    [Display(Name = "By when")]
    public DateOnly? Due { get; set; }

    public Guid? Owner { get; set; }
}
