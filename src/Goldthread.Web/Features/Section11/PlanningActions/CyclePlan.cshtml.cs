using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.PlanningActions;

/// <summary>
/// What agencies promised in a cycle: how many of it are actions and how those stand, and for one agency the promises that
/// may be taken in.
/// </summary>
public sealed class CyclePlanModel(CyclePlanQuery plans, SuccessorQuery successors, TakePromises take, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The one agency that is shown in full.</summary>
    [BindProperty(SupportsGet = true, Name = "agency")]
    public string? Agency { get; set; }

    [BindProperty]
    public CyclePlanInput Input { get; set; } = new();

    public CyclePlan Plan { get; private set; } = null!;

    public AgencyPlan? One { get; private set; }

    /// <summary>Who took over from the one agency, where it has ended since it promised.</summary>
    public Agency? TookOver { get; private set; }

    public string Place => address.Here.Slug;

    public string Path => Section11Paths.CyclePlan(Place, Year);

    public string Sentence
    {
        get
        {
            var (promised, waiting) = (
                Plan.Agencies.Sum(one => one.Promises.Count),
                Plan.Agencies.Sum(one => one.Waiting.Count)
            );
            var actions = Plan.Agencies.Sum(one => one.Actions.Count);
            var changed = Plan.Agencies.Sum(one => one.Changed.Count);
            return $"{Words.Plural(Plan.Agencies.Count(one => one.Promises.Count > 0), "agency promises", "agencies promise")} {Words.Plural(promised, "improvement")}. {(waiting == 0 ? "All are" : $"{Words.Count(waiting)} {(waiting == 1 ? "is" : "are")} not")} in the register of actions{(waiting == 0 ? "" : " yet")}; {Words.Plural(actions, "action")} of this cycle {(actions == 1 ? "is" : "are")} there.{(changed == 0 ? "" : $" {Words.Plural(changed, "promise has", "promises have")} changed since.")}";
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        // An executive signed all of them, so all are taken in unless somebody takes a tick out.
        Input.Answers = [.. One?.Waiting.Select(promise => promise.Address) ?? []];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var chosen = new ChosenPromises(Input.Answers, Input.Asked, Input.AskedBy);
        var taken = await take.RunAsync(Year, Agency ?? "", chosen, cancel);
        return Done(
            $"{Path}?agency={Agency}",
            taken == 0
                ? "They were in the register already. Nothing was taken in twice"
                : $"{Words.Plural(taken, "action")} taken into the register"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (Agency is null)
        {
            Plan = await plans.OfAsync(Year, cancel);
            return;
        }

        (Plan, One) = await plans.OneAsync(Year, Agency, cancel);
        TookOver =
            await successors.OfAsync(One.Agency, cancel) is { } other && other.Id != One.Agency.Id ? other : null;
    }
}

/// <summary>What the form asks.</summary>
public sealed class CyclePlanInput
{
    public List<string> Answers { get; set; } = [];

    [StringLength(AgencyAction.TitleLength, ErrorMessage = "Keep it to 200 characters.")]
    public string? Asked { get; set; }

    [Display(Name = "By when")]
    public DateOnly? AskedBy { get; set; }
}
