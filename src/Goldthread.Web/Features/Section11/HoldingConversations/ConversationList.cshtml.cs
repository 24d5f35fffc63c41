using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.HoldingConversations;

/// <summary>
/// The schedule of conversations of a cycle. Those who prepare them see every agency that is asked; others see what is
/// planned and held, as far as their scope reaches.
/// </summary>
public sealed class ConversationListModel(
    CycleByYearQuery cycles,
    ConversationSheetQuery sheets,
    Address address,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    public IReadOnlyList<(Agency Agency, Conversation? Talk)> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayWrite => user.May(Section11Policy.Feedback, address.Here.Id);

    public bool MayLook => user.May(Section11Policy.Look, address.Here.Id);

    public string Sentence
    {
        get
        {
            var (planned, held) = (
                Rows.Count(row => row.Talk is { PlannedOn: not null, HeldOn: null }),
                Rows.Count(row => row.Talk is { HeldOn: not null })
            );
            return $"{Words.Plural(held, "conversation")} held, {Words.Count(planned)} planned, {Words.Count(Rows.Count - held - planned)} without a day.";
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Rows =
        [
            .. (await sheets.ListAsync(Cycle, cancel))
                .Where(row => MayWrite || row.Talk is not null)
                .OrderBy(row => row.Talk?.PlannedOn ?? DateOnly.MaxValue),
        ];
    }

    /// <summary>"Held", "Planned", "Note not finished" or "No day yet".</summary>
    public string StandingOf(Conversation? talk) =>
        talk switch
        {
            { HeldOn: not null } => "Held",
            { PlannedOn: { } day } => day <= time.Today() ? "Note not finished" : "Planned",
            _ => "No day yet",
        };
}
