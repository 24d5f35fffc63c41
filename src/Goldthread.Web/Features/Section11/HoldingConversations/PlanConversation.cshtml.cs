using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.HoldingConversations;

/// <summary>Plans the conversation with one agency, or moves it.</summary>
public sealed class PlanConversationModel(ConversationSheetQuery sheets, SetConversation set, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "agency")]
    public string Slug { get; set; } = "";

    [BindProperty]
    public PlanConversationInput Input { get; set; } = new();

    public Cycle Cycle { get; private set; } = null!;

    public Agency Agency { get; private set; } = null!;

    public Conversation? Talk { get; private set; }

    public string Place => address.Here.Slug;

    public string Back =>
        Talk is null
            ? Section11Paths.ConversationList(Place, Year)
            : Section11Paths.HoldConversation(Place, Year, Slug);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new PlanConversationInput
        {
            Day = Talk?.PlannedOn,
            Where = Talk?.Place,
            Attendees = Talk?.Attendees,
            Version = Talk?.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var plan = new PlannedTalk(Input.Day!.Value, Input.Where, Input.Attendees ?? "");
        await set.RunAsync(Year, Slug, Input.Version, plan, cancel);
        return Done(Section11Paths.HoldConversation(Place, Year, Slug), "Saved");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        (Cycle, Agency, Talk) = await sheets.PlanOfAsync(Year, Slug, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class PlanConversationInput
{
    [Required(ErrorMessage = "Enter the day of the conversation.")]
    [Display(Name = "The day")]
    public DateOnly? Day { get; set; }

    [StringLength(Conversation.PlaceLength, ErrorMessage = "Keep the place to 200 characters.")]
    public string? Where { get; set; }

    [StringLength(Conversation.WordsLength, ErrorMessage = "Keep the list to 8,000 characters.")]
    public string? Attendees { get; set; }

    /// <summary>The version that was read; nothing where none was planned.</summary>
    public uint? Version { get; set; }
}
