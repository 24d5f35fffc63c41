using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>The first of five pages: what the cycle is called and what it asks.</summary>
public sealed class NameCycleModel(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    AskedSetQuery sets,
    DescribeCycle describe,
    Address address
) : SetUpCyclePage(cycles, address)
{
    private readonly Address address = address;

    [BindProperty]
    public NameCycleInput Input { get; set; } = new();

    public IReadOnlyList<ShownSet> Sets { get; private set; } = [];

    /// <summary>How the questions differ from last time, in words; nothing for a first cycle.</summary>
    public string? Difference { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new NameCycleInput
        {
            Name = Cycle.Name,
            Kind = Cycle.Kind,
            QuestionSetVersionId = Cycle.QuestionSetVersionId,
        };
        return Launched() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var text = new CycleText(Input.Name, Input.Kind!.Value, Input.QuestionSetVersionId!.Value);
        await describe.RunAsync(Year, text, cancel);
        return LocalRedirect(Section11Paths.ChooseAgencies(Place, Year));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        List<ShownSet> shown = [];
        foreach (var set in await sets.AskableAsync(address.Here.Id, cancel))
        {
            shown.Add(new ShownSet(set, await sets.OfAsync(set.VersionId, cancel)));
        }

        Sets = shown;
        Difference = await DifferenceAsync(cancel);
    }

    private async Task<string?> DifferenceAsync(CancellationToken cancel)
    {
        var last = await db
            .Cycles.AsNoTracking()
            .Where(cycle => cycle.RunById == Cycle.RunById && cycle.Year < Cycle.Year)
            .OrderByDescending(cycle => cycle.Year)
            .FirstOrDefaultAsync(cancel);
        if (last is null)
        {
            return null;
        }

        var before = await sets.OfAsync(last.QuestionSetVersionId, cancel);
        var now = await sets.OfAsync(Cycle.QuestionSetVersionId, cancel);
        return SetDifference.Say(before, now, last.Year);
    }
}

/// <summary>What the form asks.</summary>
public sealed class NameCycleInput
{
    [Required(ErrorMessage = "Enter the name of the cycle.")]
    [StringLength(Cycle.NameLength, ErrorMessage = "Keep the name to 120 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Choose which year it is.")]
    public CycleKind? Kind { get; set; }

    [Required(ErrorMessage = "Choose the questions.")]
    public Guid? QuestionSetVersionId { get; set; }
}

/// <summary>A question set as the page offers it.</summary>
public sealed record ShownSet(AskableSet Set, QuestionSetText Text)
{
    public string Label => $"{Set.Title}, version {Words.Count(Set.Number)}";

    public string Hint =>
        $"{Words.Plural(Text.Questions.Count(), "question")} in {Words.Plural(Text.Sections.Count, "section")}, about {AssessmentLetters.Duration(Text)}.{(Text.Status is { } status ? $" {status}." : "")}";
}
