using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>Takes the next step of the ladder for chosen agencies: every letter is read before any is sent.</summary>
public sealed class ChaseAssessmentsModel(
    CycleByYearQuery cycles,
    ChaseQuery chases,
    TakeNextStep takeNextStep,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The agencies that the list sends.</summary>
    [BindProperty(SupportsGet = true, Name = "agency")]
    public List<string> Agencies { get; set; } = [];

    public Cycle Cycle { get; private set; } = null!;

    public IReadOnlyList<PlannedChase> Going { get; private set; } = [];

    public IReadOnlyList<PlannedChase> Staying { get; private set; } = [];

    public string Place => address.Here.Slug;

    public int Letters => Going.Where(chase => chase.Step != AssessmentChase.Board).Sum(chase => chase.Letter.To.Count);

    /// <summary>One letter of each kind.</summary>
    public IEnumerable<AssessmentLetter> Examples =>
        Going
            .Where(chase => chase.Step != AssessmentChase.Board)
            .DistinctBy(chase => chase.Step)
            .Select(chase => chase.Letter);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var asked = await takeNextStep.RunAsync(Year, Agencies, cancel);
        return Done(
            Section11Paths.CycleProgress(Place, Year),
            $"The next step was taken for {Words.Plural(asked, "agency", "agencies")}"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        var all = (await chases.OfAsync(Cycle, Agencies, cancel)).ToLookup(chase => chase.LeftOutBecause is null);
        (Going, Staying) = ([.. all[true]], [.. all[false]]);
    }
}
