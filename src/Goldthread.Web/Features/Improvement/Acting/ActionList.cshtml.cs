using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>The register of a partnership’s actions, with saved views, filters and sorting in its address.</summary>
public sealed class ActionListModel(
    ActionListQuery actions,
    ImprovementChoicesQuery choices,
    CurrentUser user,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    private const int PageSize = 50;

    private FilterChoices offered = FilterChoices.None;

    public string Partnership => address.Here.Slug;

    public ActionFilter Filter { get; private set; } = new();

    public DateOnly Today => time.Today();

    public int Total { get; private set; }

    public IReadOnlyList<ActionRow> Rows { get; private set; } = [];

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>What stands in place of an empty list: what was looked for, and the next thing there is.</summary>
    public string Nothing { get; private set; } = "";

    public bool MayChange => user.May(ImprovementPolicy.Keep, address.Here.Id);

    public string ChangeAllPath =>
        ImprovementPaths.ChangeMany(Partnership)
        + (Filter.ToQuery() is { Length: > 0 } query ? $"{query}&all=1" : "?all=1");

    public string CsvPath => ImprovementPaths.ActionFile(Partnership, "csv") + Filter.ToQuery();

    public string XlsxPath => ImprovementPaths.ActionFile(Partnership, "xlsx") + Filter.ToQuery();

    public IEnumerable<SelectListItem> Statuses => Items("Any status", Filter.ReadStatus, status => status.Say());

    public IEnumerable<SelectListItem> Strengths => Items("Any strength", Filter.ReadStrength, one => one.Say());

    public IEnumerable<SelectListItem> Sources => Items("Any source", Filter.ReadSource, source => source.Say());

    public IEnumerable<SelectListItem> Agencies =>
        Items("Any agency", offered.Agencies.Select(one => (one.Slug, one.Name)), Filter.Agency);

    public IEnumerable<SelectListItem> Owners =>
        Items("Anybody", offered.Owners.Select(one => (one.Id.ToString(), one.Title)), Filter.ReadOwner?.ToString());

    public IEnumerable<SelectListItem> Themes =>
        Items("Any theme", offered.Themes.Select(one => (one.Slug, one.Name)), Filter.Theme);

    public IEnumerable<SelectListItem> Groups =>
        Items("Any group", offered.Groups.Select(one => (one.Slug, one.Name)), Filter.Group);

    public async Task OnGetAsync([FromQuery] ActionFilter filter, int p, CancellationToken cancel)
    {
        Filter = filter;
        offered = await choices.ForFiltersAsync(cancel);
        var counts = await actions.CountsAsync(cancel);
        Total = Filter.IsView ? counts.Of(Filter.ReadView) : await actions.CountAsync(Filter, cancel);
        var at = Math.Clamp(p, 1, Filters.LastPage(Total, PageSize));
        Rows = await actions.RowsAsync(Filter, (at - 1) * PageSize, PageSize, cancel);
        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, With(Filter));
        Chosen = [.. Removable(Filter).Where(one => one.Text.Length > 0)];
        Views = [.. OfferedViews().Select(view => ToView(view, counts))];
        Nothing = Rows.Count > 0 ? "" : await SayNothingAsync(counts, cancel);
    }

    /// <summary>The column that the list stands by, for <c>aria-sort</c>.</summary>
    public string? SortOf(ActionSort column) =>
        column != Filter.ReadSort ? null
        : Filter.IsTurned ? "descending"
        : "ascending";

    /// <summary>The address sorted by a column, or turned round where it stands by that one already.</summary>
    public string SortPath(ActionSort column)
    {
        var key = column.ToString().ToLowerInvariant();
        return With(Filter with { Sort = column == Filter.ReadSort && !Filter.IsTurned ? $"-{key}" : key });
    }

    private async Task<string> SayNothingAsync(ActionCounts counts, CancellationToken cancel)
    {
        if (Chosen.Count > 0)
        {
            return "No action matches these filters.";
        }

        if (counts.All == 0)
        {
            return "No action has been proposed yet. An action is proposed from a recommendation or a finding.";
        }

        var none = Filter.ReadView switch
        {
            ActionView.Mine => "You answer for no open action here.",
            ActionView.MyAgency => "Your agency has no open action here.",
            ActionView.Overdue => "No overdue actions.",
            ActionView.DueSoon => "Nothing is due in the next 30 days.",
            ActionView.EvidenceToCheck => "No evidence waits to be checked.",
            ActionView.SignedOffThisQuarter => $"Nothing was signed off in {Quarter.Of(Today).Name}.",
            _ => "No action is open.",
        };
        return await actions.NextAsync(cancel) is { } next
            ? $"{none} The next one due is {next.Reference}, on {Words.Date(next.Due)}."
            : none;
    }

    private IEnumerable<ActionView> OfferedViews() =>
        Enum.GetValues<ActionView>().Where(view => view != ActionView.MyAgency || user.AgencyReach().Any());

    private SavedView ToView(ActionView view, ActionCounts counts) =>
        new(
            view.Say(),
            counts.Of(view),
            With(new ActionFilter(View: view == ActionView.Open ? null : view.Key())),
            view == Filter.ReadView
        );

    private IEnumerable<ChosenFilter> Removable(ActionFilter filter)
    {
        yield return One("Words", filter.Words?.Trim(), filter with { Words = null });
        yield return One("Status", filter.ReadStatus?.Say(), filter with { Status = null });
        yield return One(
            "Agency",
            offered.Agencies.FirstOrDefault(one => one.Slug == filter.Agency)?.Name ?? filter.Agency,
            filter with
            {
                Agency = null,
            }
        );
        yield return One(
            "Owner",
            offered.Owners.FirstOrDefault(one => one.Id == filter.ReadOwner)?.Title,
            filter with
            {
                Owner = null,
            }
        );
        yield return One(
            "Theme",
            offered.Themes.FirstOrDefault(one => one.Slug == filter.Theme)?.Name ?? filter.Theme,
            filter with
            {
                Theme = null,
            }
        );
        yield return One("Source", filter.ReadSource?.Say(), filter with { Source = null });
        yield return One(
            "Signed off by",
            offered.Groups.FirstOrDefault(one => one.Slug == filter.Group)?.Name ?? filter.Group,
            filter with
            {
                Group = null,
            }
        );
        yield return One("Strength", filter.ReadStrength?.Say(), filter with { Strength = null });
        yield return One("Due from", Day(filter.ReadFrom), filter with { From = null });
        yield return One("Due to", Day(filter.ReadTo), filter with { To = null });
    }

    private ChosenFilter One(string label, string? value, ActionFilter without) =>
        new(string.IsNullOrEmpty(value) ? "" : $"{label}: {value}", With(without));

    private static string? Day(DateOnly? day) => day is { } known ? Words.PlainDate(known) : null;

    private static IEnumerable<SelectListItem> Items<T>(string any, T? chosen, Func<T, string> say)
        where T : struct, Enum =>
        Items(any, Enum.GetValues<T>().Select(one => (one.ToString(), say(one))), chosen?.ToString());

    private static IEnumerable<SelectListItem> Items(
        string any,
        IEnumerable<(string Value, string Text)> offered,
        string? chosen
    ) =>
        [
            new SelectListItem(any, ""),
            .. offered.Select(one => new SelectListItem(one.Text, one.Value, one.Value == chosen)),
        ];

    private string With(ActionFilter filter) => ImprovementPaths.ActionList(Partnership) + filter.ToQuery();
}

/// <summary>A saved view with its count.</summary>
public sealed record SavedView(string Text, int Count, string Path, bool IsCurrent);
