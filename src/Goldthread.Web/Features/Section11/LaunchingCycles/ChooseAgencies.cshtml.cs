using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>The second of five pages: which agencies are asked, with the posts that answer for each.</summary>
public sealed class ChooseAgenciesModel(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    AskableAgenciesQuery askable,
    ChooseCycleAgencies choose,
    PostHoldersQuery holders,
    Address address,
    TimeProvider time
) : SetUpCyclePage(cycles, address)
{
    /// <summary>Slugs of the agencies that are ticked.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<ShownAgency> Agencies { get; private set; } = [];

    public int Flagged => Agencies.Count(row => row.IsFlagged);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Chosen = [.. Agencies.Where(row => row.IsAsked).Select(row => row.Slug)];
        return Launched() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await choose.RunAsync(Year, Chosen, cancel);
        return LocalRedirect(Section11Paths.SetCycleDates(Place, Year));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => one.CycleId == Cycle.Id)
            .ToDictionaryAsync(one => one.AgencyId, cancel);
        var could = await askable.OfAsync(Cycle.RunById, time.Today(), cancel);
        var people = await holders.OfAsync(
            could.SelectMany(one => one.Leads.Concat(one.Executives)).Select(post => (Guid?)post.Id),
            cancel
        );
        Agencies =
        [
            .. could.Select(one =>
            {
                var row = asked.GetValueOrDefault(one.Agency.Id);
                return new ShownAgency(
                    one.Agency.Slug,
                    one.Agency.Name,
                    row is not null,
                    Shown(one.Leads, row?.LeadPostId),
                    Shown(one.Executives, row?.ExecutivePostId),
                    Words.List(one.Areas.Select(area => area.Name))
                );
            }),
        ];

        ShownPost? Shown(IReadOnlyList<Post> posts, Guid? named) =>
            (posts.FirstOrDefault(post => post.Id == named) ?? (posts is [var first, ..] ? first : null)) is { } post
                ? new ShownPost(post.Title, people.GetValueOrDefault(post.Id)?.IsUnreached == true)
                : null;
    }
}

/// <summary>An agency as the page shows it.</summary>
public sealed record ShownAgency(
    string Slug,
    string Name,
    bool IsAsked,
    ShownPost? Lead,
    ShownPost? Executive,
    string Areas
)
{
    /// <summary>Whether a letter would reach nobody who leads or signs.</summary>
    public bool IsFlagged => Lead is not { IsUnreached: false } || Executive is not { IsUnreached: false };
}

/// <param name="Title">The post.</param>
/// <param name="IsUnreached">Whether the last message to its holder could not be delivered.</param>
public sealed record ShownPost(string Title, bool IsUnreached)
{
    public string Say() => IsUnreached ? $"{Title}. Our last message could not be delivered" : Title;
}
