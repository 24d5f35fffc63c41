using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ReportingCycles;

/// <summary>What the areas said of the same evidence, side by side, once all have closed the cycle.</summary>
public sealed class AreaDifferencesModel(
    CyclePictureQuery pictures,
    AreaDifferencesQuery differences,
    Scope scope,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    public AreaRatings Ratings { get; private set; } = null!;

    public string Place => address.Here.Slug;

    /// <summary>A post that stands in an agency does not read what is said of others.</summary>
    public bool IsWhole => scope.Whole.Contains(address.Here.Id);

    public bool ShowsAgencies => user.May(Section11Policy.SeeAgencies, address.Here.Id);

    public string Sentence =>
        !IsWhole ? "Your post stands in an agency, so this is not shown to you. The partnership team can read it."
        : Ratings.Areas.Count < 2 ? "Only this partnership takes part in this cycle, so there is nothing to compare."
        : Ratings.Open > 0
            ? $"This can be read when all {Words.Plural(Ratings.Areas.Count, "area")} have closed the cycle. {Words.Plural(Ratings.Open, "area has", "areas have")} not closed it yet. Until then no panel can copy another."
        : Ratings.Rows.Count == 0
            ? "All areas have closed the cycle, and no ratings of agencies that you judged are there yet. They are written within five minutes."
        : $"The areas differ in {Words.Count(Ratings.Rows.Count(row => row.Differs))} of {Words.Plural(Ratings.Rows.Count, "rating")} of the same evidence.";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Cycle = await pictures.LaunchedAsync(Year, cancel);
        Ratings = await differences.OfAsync(Cycle, cancel);
    }
}
