using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>
/// All threads of the partnership, with how far each kind of source reaches and where threads stop for those who oversee
/// it. People of an agency see the threads that name it: the database shows them no others.
/// </summary>
public sealed class ThreadListModel(
    ThreadListQuery query,
    CoverageQuery coverage,
    GapQuery gaps,
    ImprovementChoicesQuery choices,
    CurrentUser user,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    private const int PageSize = 25;

    /// <summary>Rows of each list of gaps; the page of gaps shows the rest.</summary>
    private const int FirstGaps = 3;

    public ThreadFilter Filter { get; private set; } = ThreadFilter.None;

    public Coverage Coverage { get; private set; } = new([]);

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<ThreadRow> Rows { get; private set; } = [];

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public ThreadFilterChoices Choices { get; private set; } = ThreadFilterChoices.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool Oversees => user.May(ImprovementPolicy.Oversee, address.Here.Id);

    public IEnumerable<ThreadView?> Views => [null, .. Enum.GetValues<ThreadView>()];

    public string Headline => CoverageWords.Headline(Coverage.All, Oversees);

    public string FilePath(string kind) => ImprovementPaths.ThreadFile(Place, kind) + Filter.ToQuery();

    public string To(ThreadFilter filter) => $"{ImprovementPaths.ThreadList(Place)}{filter.ToQuery()}";

    /// <summary>The list of threads below the coverage, filtered; the fragment goes straight to it.</summary>
    public string ToList(ThreadFilter filter) => $"{To(filter)}#list";

    public async Task OnGetAsync([FromQuery] ThreadFilter filter, int p, CancellationToken cancel)
    {
        Filter = filter;
        Coverage = await coverage.OfAsync(cancel);
        Total = filter.IsView ? Coverage.All.In(filter.View) : await query.CountAsync(filter, cancel);
        var at = Math.Clamp(p, 1, Filters.LastPage(Total, PageSize));
        Rows = await query.RowsAsync(filter, (at - 1) * PageSize, PageSize, cancel);
        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, To(filter));
        var offered = await choices.ForFiltersAsync(cancel);
        Choices = new ThreadFilterChoices(offered.Themes, offered.Agencies, offered.Priorities, time.Today());
        Chosen = [.. Choices.Chosen(filter).Select(chosen => new ChosenFilter(chosen.Text, To(chosen.Without)))];
        Gaps = Oversees ? await gaps.AllAsync(FirstGaps, cancel) : [];
    }

    public static IReadOnlyList<SelectListItem> Items(IEnumerable<FilterChoice> offered, string? chosen) =>
        [.. offered.Select(one => new SelectListItem(one.Text, one.Value, one.Value == (chosen ?? "")))];
}
