using System.Globalization;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Section11.ReportingCycles;

/// <summary>
/// What a cycle says of the whole area: ratings of agencies and panel by standard, how they have moved, what is common, what
/// stands in the way and what others can copy. Agencies are named to those alone who may know them.
/// </summary>
public sealed class CycleOverviewModel(CyclePictureQuery pictures, Address address, CurrentUser user) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The year of the earlier cycle to compare with.</summary>
    [BindProperty(SupportsGet = true, Name = "beside")]
    public int? Beside { get; set; }

    public CyclePicture Picture { get; private set; } = null!;

    public string Place => address.Here.Slug;

    /// <summary>Whether the reader can open how far each agency is.</summary>
    public bool MayLook => user.May(Section11Policy.Look, address.Here.Id);

    public bool MayConverse => user.May(Section11Policy.Converse, address.Here.Id);

    public bool IsJoint => address.Here.IsJoint;

    public string Paper =>
        Picture.Before is { } before
            ? $"{Section11Paths.OverviewPaper(Place, Year)}?beside={before.Cycle.Year.ToString(CultureInfo.InvariantCulture)}"
            : Section11Paths.OverviewPaper(Place, Year);

    /// <summary>The same report for whoever may not know the agencies.</summary>
    public string PaperToHandOn => $"{Paper}{(Paper.Contains('?') ? '&' : '?')}names={Section11Paths.NoNames}";

    /// <summary>Whether other areas read the same answers: in a cycle that another body runs for several.</summary>
    public bool HasOtherAreas => Picture.Cycle.RunById != address.Here.Id;

    /// <summary>Standards that are rated on the same scale stand in one table.</summary>
    public IEnumerable<IGrouping<string, StandardPicture>> Tables =>
        Picture.Standards.GroupBy(standard => standard.Scale.Key, StringComparer.Ordinal);

    public IEnumerable<SelectListItem> Cycles =>
        Picture.Earlier.Select(cycle => new SelectListItem(
            cycle.Name,
            cycle.Year.ToString(CultureInfo.InvariantCulture),
            cycle.Id == Picture.Before?.Cycle.Id
        ));

    public async Task OnGetAsync(CancellationToken cancel) => Picture = await pictures.OfAsync(Year, Beside, cancel);

    /// <summary>What agencies say, with a way to each standard.</summary>
    public StandardRatings SaidOf(IEnumerable<StandardPicture> standards) =>
        new("What agencies say", "agencies", [.. standards], one => one.Said)
        {
            PathOf = one => Section11Paths.StandardOverview(Place, Year, one.Section.Key),
        };

    /// <summary>What the panel says, with how often it differs.</summary>
    public static StandardRatings AgreedOf(IEnumerable<StandardPicture> standards) =>
        new("What the panel says", "agencies", [.. standards], one => one.Agreed) { DifferOf = one => one.Differ };

    public Drawing SaidChart(ChartWidth width) => OverviewCharts.Said(Picture.Standards, width);

    public Drawing AgreedChart(ChartWidth width) => OverviewCharts.Agreed(Picture.Standards, width);
}
