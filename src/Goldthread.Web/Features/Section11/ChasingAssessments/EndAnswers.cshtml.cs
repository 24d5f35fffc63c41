using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>Ends the taking of answers of a cycle, by whoever runs it.</summary>
public sealed class EndAnswersModel(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    EndCycleAnswers end,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    public int Owed { get; private set; }

    public string Place => address.Here.Slug;

    public bool CanEnd => Cycle.HasBegunAt(time.UtcNow()) && Cycle.AnswersEndAt is null;

    public string Standing =>
        Cycle.AnswersEndAt is { } end ? $"It stopped taking answers at {Words.Moment(end)}."
        : !CanEnd ? "It has not begun, so there is nothing to end."
        : Owed == 0 ? "Every agency has sent its self-assessment."
        : $"{Words.Plural(Owed, "agency has", "agencies have")} not sent theirs. They cannot after this.";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await end.RunAsync(Year, cancel);
        return Done(Section11Paths.CycleProgress(Place, Year), "Answers have ended");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OwnAsync(Year, toChange: false, cancel);
        Owed = await db.CycleAgencies.CountAsync(
            one => one.CycleId == Cycle.Id && one.State != AssessmentState.Submitted,
            cancel
        );
    }
}
