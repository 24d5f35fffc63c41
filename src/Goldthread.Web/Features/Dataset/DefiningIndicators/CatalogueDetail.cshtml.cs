using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.DefiningIndicators;

/// <summary>One draft indicator with all that an agency needs to produce it.</summary>
public sealed class CatalogueDetailModel(GoldthreadDb db, Address address) : GoldthreadPage
{
    public CatalogueIndicator Indicator { get; private set; } = null!;

    public string Theme { get; private set; } = "";

    public CatalogueIndicator? Before { get; private set; }

    public CatalogueIndicator? After { get; private set; }

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(string number, CancellationToken cancel)
    {
        Indicator = IndicatorCatalogue.Find(number) ?? throw new NotFoundException();
        Theme = ThemeNames.Say(await ThemeNames.OfAsync(db, cancel), Indicator.Theme);
        var all = IndicatorCatalogue.All.ToList();
        var at = all.IndexOf(Indicator);
        Before = all.ElementAtOrDefault(at - 1);
        After = all.ElementAtOrDefault(at + 1);
    }
}
