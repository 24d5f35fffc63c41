using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ScoringReturns;

/// <summary>The agencies that the reader was asked to score, and how far they are with each.</summary>
public sealed class PanelWorkModel(CycleByYearQuery cycles, ScoringQuery scoring, Address address, TimeProvider time)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    public IReadOnlyList<OwnEvaluation> Own { get; private set; } = [];

    public string Place => address.Here.Slug;

    public string Sentence
    {
        get
        {
            var left = Own.Count(one => one.Seat is { Counts: true, IsFinished: false });
            return Own.Count == 0
                    ? "You have nothing to score in this cycle. When the partnership team asks you, we write to you."
                : left == 0 ? "You have finished everything that you were asked to score."
                : $"{Words.Plural(left, "agency", "agencies")} to score by {Words.Date(Cycle.PanelOn)}, {Words.DueFrom(time.Today(), Cycle.PanelOn)}.";
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Own = await scoring.MineAsync(Cycle, cancel);
    }

    /// <summary>Straight to the next standard, so that nobody has to pass through a list.</summary>
    public string NextPath(OwnEvaluation one) =>
        one.View.NextAfter(null) is { } section && !one.Seat.IsFinished
            ? Section11Paths.ScoreStandard(Place, Year, one.Agency.Slug, section.Key)
            : Section11Paths.ScoreAgency(Place, Year, one.Agency.Slug);
}
