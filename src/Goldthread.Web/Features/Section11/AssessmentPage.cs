using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11;

/// <summary>What the pages of one self-assessment share: its address, and that it is the reader’s own agency’s.</summary>
public abstract class AssessmentPage(AssessmentQuery assessments, TimeProvider time) : GoldthreadPage
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public AssessmentView View { get; private set; } = null!;

    public DateOnly Today => time.Today();

    public string Tasks => Section11Paths.AssessmentTasks(Agency, Year);

    public string Check => Section11Paths.CheckAssessment(Agency, Year);

    public bool TakesAnswers => View.Cycle.TakesAnswersAt(time.UtcNow());

    /// <summary>"Due by 5pm on Friday 30 April 2027, in 4 days", or how late it is, or that it has ended.</summary>
    public string Due
    {
        get
        {
            if (!TakesAnswers)
            {
                return $"The cycle stopped taking answers on {Words.Date(LondonTime.Day(View.Cycle.AnswersEndAt!.Value))}.";
            }

            var due = $"Due {Words.By(View.DueOn, EndOfDay)}, {Words.DueFrom(Today, View.DueOn)}.";
            return View.Cycle.IsInGraceAt(time.UtcNow())
                    ? $"The cycle has ended. You can still save and send {Words.By(View.Cycle.AnswersEndAt!.Value.AddHours(Cycle.HoursOfGrace))}."
                : View.DueOn < Today ? $"{due} A late self-assessment is taken, and marked as late."
                : due;
        }
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        View = await assessments.FindAsync(Agency, Year, toChange: false, cancel);

    /// <summary>Only for those who lead or sign; a colleague who was given one section finds nothing.</summary>
    /// <exception cref="NotFoundException">This person sees single sections.</exception>
    protected void RequireLead()
    {
        if (!View.SeesAll)
        {
            throw new NotFoundException();
        }
    }
}
