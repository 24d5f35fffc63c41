using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.FollowingProgress;

/// <summary>One cycle: how far each agency is, and what can be done about it. Counts, never answers.</summary>
public sealed class CycleProgressModel(
    CycleByYearQuery cycles,
    ProgressQuery progress,
    Address address,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    public IReadOnlyList<ProgressRow> All { get; private set; } = [];

    public IReadOnlyList<ProgressRow> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayChase => user.May(Section11Policy.Keep, address.Here.Id) && Cycle.HasBegunAt(time.UtcNow());

    public bool CanStop =>
        user.May(Section11Policy.Keep, address.Here.Id)
        && Cycle.RunById == address.Here.Id
        && Cycle.CanBeStoppedAt(time.UtcNow());

    public bool MayEnd => MayChase && Cycle.RunById == address.Here.Id && Cycle.AnswersEndAt is null;

    /// <summary>Whether this partnership can have days and questions of its own: in a cycle that another body runs for it.</summary>
    public bool HasOwnPart =>
        user.May(Section11Policy.Keep, address.Here.Id)
        && Cycle.RunById != address.Here.Id
        && Cycle.AnswersEndAt is null;

    public IEnumerable<ProgressLink> Views =>
        ProgressFilter.Views.Select(view => new ProgressLink(
            view.Text,
            view.Show is null
                ? Section11Paths.CycleProgress(Place, Year)
                : $"{Section11Paths.CycleProgress(Place, Year)}?show={view.Show}",
            new ProgressFilter { Show = view.Show }
                .Of(All)
                .Count(),
            view.Show == Show
        ));

    /// <summary>Where the cycle stands, in one sentence.</summary>
    public string Sentence
    {
        get
        {
            var now = time.UtcNow();
            if (!Cycle.HasBegunAt(now))
            {
                return $"Launched. Letters go at {Words.Moment(Cycle.SendsAt!.Value)}; until then nobody has been written to.";
            }

            var (sent, waiting, late) = (
                All.Count(row => !row.IsOwed),
                All.Count(row => row.State == AssessmentState.AwaitingSignOff),
                All.Count(row => row.IsLate)
            );
            return sent == All.Count && sent > 0
                ? $"All {Words.Plural(sent, "agency", "agencies")} have sent their self-assessment."
                : $"{Words.Count(sent)} of {Words.Plural(All.Count, "agency", "agencies")} have sent their self-assessment, {Words.Count(waiting)} {(waiting == 1 ? "waits" : "wait")} for sign-off and {Words.Count(late)} {(late == 1 ? "is" : "are")} late.";
        }
    }

    public string Empty =>
        All.Count > 0 ? "No agency is in this view."
        : Cycle.HasBegunAt(time.UtcNow()) ? "No agency that is asked works here."
        : "Agencies appear here when the letters go.";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        if (Cycle.IsDraft)
        {
            return LocalRedirect(Section11Paths.CycleList(Place));
        }

        All = await progress.OfAsync(Cycle, cancel);
        Rows = [.. new ProgressFilter { Show = Show }.Of(All)];
        return Page();
    }

    public string FilePath(string kind) =>
        Show is null
            ? Section11Paths.ProgressFile(Place, Year, kind)
            : $"{Section11Paths.ProgressFile(Place, Year, kind)}?show={Uri.EscapeDataString(Show)}";
}

/// <summary>A view above the list.</summary>
public sealed record ProgressLink(string Text, string Path, int Count, bool IsCurrent);
