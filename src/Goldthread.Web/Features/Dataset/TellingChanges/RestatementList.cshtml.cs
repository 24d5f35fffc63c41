using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.TellingChanges;

/// <summary>What has changed in the figures since a paper was issued, or since a day.</summary>
public sealed class RestatementListModel(
    PapersQuery papers,
    RestatementsQuery restatements,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    private const int UsualDays = 91;

    /// <summary>The day as it was typed.</summary>
    public string Day { get; private set; } = "";

    /// <summary>What is compared with.</summary>
    public Paper? Since { get; private set; }

    /// <summary>Whether a day was typed that is none.</summary>
    public bool IsDayUnread { get; private set; }

    public IReadOnlyList<SelectListItem> Papers { get; private set; } = [];

    public IReadOnlyList<RestatedFigure> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public string FilePath =>
        Since is { Id: var id } && id != Guid.Empty
            ? $"{DatasetPaths.RestatementFile(Place)}?paper={id}"
            : $"{DatasetPaths.RestatementFile(Place)}?day={Uri.EscapeDataString(Day)}";

    public async Task OnGetAsync(string? paper, string? day, CancellationToken cancel)
    {
        var all = await papers.AllAsync(cancel);
        IsDayUnread =
            string.IsNullOrEmpty(paper) && day is { Length: > 0 } && await papers.FindAsync(null, day, cancel) is null;
        if (string.IsNullOrEmpty(paper) && string.IsNullOrEmpty(day))
        {
            // The last paper is what people ask about; where there is none, the last quarter.
            paper = all.Count > 0 ? all[0].Id.ToString() : null;
            day = all.Count > 0 ? null : FormattableString.Invariant($"{time.Today().AddDays(-UsualDays):d/M/yyyy}");
        }

        Day = day ?? "";
        Since = await papers.FindAsync(paper, day, cancel);
        Papers =
        [
            new SelectListItem("No paper: the day below", ""),
            .. all.Select(one => new SelectListItem(one.Name, one.Id.ToString(), one.Id == Since?.Id)),
        ];
        Rows = Since is null ? [] : await restatements.SinceAsync(Since.At, cancel);
    }
}
