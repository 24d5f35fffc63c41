using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>The dry run of one tracker: what would come in, what is wrong and where, and what its words mean here.</summary>
public sealed class TrackerDetailModel(
    GoldthreadDb db,
    TrackerPlans plans,
    TrackerChoices choices,
    AnswerTracker answer,
    TakeInTracker takeIn,
    Address address
) : GoldthreadPage
{
    private const int MostFaults = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TrackerInput Input { get; set; } = new();

    public TrackerImport Import { get; private set; } = null!;

    /// <summary>What would come in; nothing once it is in.</summary>
    public TrackerPlan? Plan { get; private set; }

    public TrackerOffers Offers { get; private set; } = TrackerOffers.None;

    public IEnumerable<TrackerFault> Faults => Plan!.Faults.Take(MostFaults);

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await answer.RunAsync(Id, Input.Version, Input.ToAnswers(), cancel);
        return Done(ImprovementPaths.TrackerDetail(Place, Id), "Checked again");
    }

    public async Task<IActionResult> OnPostTakeInAsync(CancellationToken cancel)
    {
        await takeIn.RunAsync(Id, Input.LeftOut, cancel);
        return Done(ImprovementPaths.TrackerDetail(Place, Id), "The tracker is imported");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        Import =
            await db
                .TrackerImports.AsNoTracking()
                .SingleOrDefaultAsync(import => import.Id == Id && import.PartnershipId == here, cancel)
            ?? throw new NotFoundException();
        if (Import.TakenInAt is null)
        {
            Plan = await plans.OfAsync(Import, cancel);
            Offers = await choices.ReadAsync(cancel);
            Input = Input.Headers.Count > 0 ? Input : TrackerInput.Of(Plan, TrackerAnswers.Of(Import), Import.Version);
        }
    }
}

/// <summary>What the person says about the tracker. Lists run beside each other, as the form shows them.</summary>
public sealed class TrackerInput
{
    public uint Version { get; set; }

    public int LeftOut { get; set; }

    public List<string?> Headers { get; set; } = [];

    public List<TrackerColumn?> Columns { get; set; } = [];

    public List<string?> AgencyNames { get; set; } = [];

    public List<Guid?> Agencies { get; set; } = [];

    public List<string?> ThemeNames { get; set; } = [];

    public List<Guid?> Themes { get; set; } = [];

    public SourceKind? UsualKind { get; set; }

    public Guid? UsualTheme { get; set; }

    public Guid? UsualOwner { get; set; }

    public static TrackerInput Of(TrackerPlan plan, TrackerAnswers answers, uint version)
    {
        var columns = plan.Map.ToDictionary(pair => pair.Value, pair => (TrackerColumn?)pair.Key);
        return new TrackerInput
        {
            Version = version,
            LeftOut = plan.LeftOut,
            Headers = [.. plan.Sheet.Headers],
            Columns = [.. plan.Sheet.Headers.Select((_, at) => columns.GetValueOrDefault(at))],
            AgencyNames = [.. answers.Agencies.Keys, .. plan.UnknownAgencies.Take(TrackerSheet.MostAsked)],
            Agencies =
            [
                .. answers.Agencies.Values.Select(id => (Guid?)id),
                .. plan.UnknownAgencies.Take(TrackerSheet.MostAsked).Select(_ => (Guid?)null),
            ],
            ThemeNames = [.. answers.Themes.Keys, .. plan.UnknownThemes.Take(TrackerSheet.MostAsked)],
            Themes =
            [
                .. answers.Themes.Values.Select(id => (Guid?)id),
                .. plan.UnknownThemes.Take(TrackerSheet.MostAsked).Select(_ => (Guid?)null),
            ],
            UsualKind = answers.UsualKind,
            UsualTheme = answers.UsualTheme,
            UsualOwner = answers.UsualOwner,
        };
    }

    public TrackerAnswers ToAnswers() =>
        new()
        {
            Columns = Headers
                .Zip(Columns, (header, column) => (Header: header ?? "", Column: column))
                .DistinctBy(pair => pair.Header, StringComparer.Ordinal)
                .ToDictionary(pair => pair.Header, pair => pair.Column, StringComparer.Ordinal),
            Agencies = Meanings(AgencyNames, Agencies),
            Themes = Meanings(ThemeNames, Themes),
            UsualKind = UsualKind,
            UsualTheme = UsualTheme,
            UsualOwner = UsualOwner,
        };

    private static Dictionary<string, Guid> Meanings(List<string?> names, List<Guid?> ids) =>
        names
            .Zip(ids)
            .Where(pair => pair.First is not null && pair.Second is not null)
            .DistinctBy(pair => pair.First, StringComparer.Ordinal)
            .ToDictionary(pair => pair.First!, pair => pair.Second!.Value, StringComparer.Ordinal);
}
