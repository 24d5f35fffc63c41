using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>Changes many actions at once: first what changes, then what that does to each of them, then it is done.</summary>
public sealed class ChangeManyModel(
    GoldthreadDb db,
    ChosenActionsQuery chosen,
    ImprovementChoicesQuery choices,
    ChangeActions change,
    CurrentUser user,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    /// <summary>The references that the list sends.</summary>
    [BindProperty(SupportsGet = true, Name = "ref")]
    public List<string> References { get; set; } = [];

    /// <summary>The button “Show what would change” was pressed.</summary>
    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public ChangeManyInput Input { get; set; } = new();

    /// <summary>Why nothing can be changed with what was chosen.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<ChosenAction> Chosen { get; private set; } = [];

    /// <summary>What would happen to each; empty until that was asked.</summary>
    public IReadOnlyList<BulkOutcome> Outcomes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public string Place => address.Here.Slug;

    public IEnumerable<BulkOutcome> Going => Outcomes.Where(outcome => outcome.IsDone);

    public IEnumerable<BulkOutcome> Staying => Outcomes.Where(outcome => !outcome.IsDone);

    /// <summary>The list sends what was chosen, or its filter and that all it finds is meant.</summary>
    public async Task OnGetAsync(string? all, [FromQuery] ActionFilter filter, CancellationToken cancel)
    {
        if (all is not null)
        {
            References = [.. await chosen.FoundAsync(filter, cancel)];
        }

        await LoadAsync(cancel);
    }

    /// <summary>The form sends what should change, to look at it first.</summary>
    public async Task OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Step is not null && Refusal is null)
        {
            var ask = Ask();
            var owner =
                ask.Kind == BulkChangeKind.Owner ? await BulkOwners.RequireAsync(db, ask, time.Today(), cancel) : null;
            var step = new BulkStep(ask, owner, time.Today(), user.Name);
            Outcomes = [.. Chosen.Select(step.On)];
        }
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancel)
    {
        var seen = References
            .Zip((Input.Versions ?? "").Split(','), (reference, version) => (Reference: reference, Version: version))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Reference))
            .DistinctBy(pair => pair.Reference, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Reference, pair => Read(pair.Version), StringComparer.Ordinal);
        var id = await change.RunAsync(Ask(), seen, cancel);
        return Done(ImprovementPaths.BulkChangeDetail(Place, id), "The actions are changed");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        References =
        [
            .. References
                .Where(reference => !string.IsNullOrWhiteSpace(reference))
                .Select(reference => reference.Trim().ToUpperInvariant())
                .Distinct(StringComparer.Ordinal),
        ];
        Refusal = BulkAsk.RefuseCount(References.Count);
        if (Refusal is not null)
        {
            return;
        }

        Chosen = await chosen.ReadAsync(References, cancel);
        var agencies = Chosen.Select(action => action.Action.AgencyId).Distinct().ToList();
        Owners =
        [
            new SelectListItem("Choose a post", ""),
            .. (await choices.PostsAsync(agencies, cancel)).Select(post => new SelectListItem(
                post.Title,
                post.Id.ToString()
            )),
        ];
    }

    /// <summary>What is no version is none that an action has.</summary>
    private static uint Read(string version) =>
        uint.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : uint.MaxValue;

    private BulkAsk Ask() =>
        new BulkAsk(
            Input.Kind ?? throw new RuleBrokenException("Choose what changes.", nameof(Input.Kind)),
            Sentence.Require(Input.Reason, "Enter why these actions change.", nameof(Input.Reason))
        )
        {
            OwnerPostId = Input.OwnerPostId,
            Due = Input.Due,
            Days = Input.Days,
        }.Checked();
}

/// <summary>What the form asks. It is checked by what was chosen, so nothing is demanded before that.</summary>
public sealed class ChangeManyInput
{
    public BulkChangeKind? Kind { get; set; }

    public Guid? OwnerPostId { get; set; }

    [Display(Name = "The new date")]
    public DateOnly? Due { get; set; }

    [Display(Name = "The number of days")]
    public int? Days { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Reason { get; set; }

    /// <summary>
    /// The versions that the preview showed, in the order of the references and with commas: one field, because a form
    /// may have a thousand.
    /// </summary>
    public string? Versions { get; set; }
}
