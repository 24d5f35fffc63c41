using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.ChasingReturns;

/// <summary>Asks agencies again for figures they owe: every letter is read before any is sent.</summary>
public sealed class ChaseReturnsModel(
    NamedReturnQuery returns,
    ChasesQuery chases,
    RemindAgencies remind,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    /// <summary>The agencies that the list sends.</summary>
    [BindProperty(SupportsGet = true, Name = "agency")]
    public List<string> Agencies { get; set; } = [];

    public ReturnWindow Window { get; private set; } = null!;

    public IReadOnlyList<Chase> Going { get; private set; } = [];

    public IReadOnlyList<Chase> Staying { get; private set; } = [];

    public string Place => address.Here.Slug;

    public int Letters => Going.Sum(chase => chase.Letter.To.Count);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var asked = await remind.RunAsync(Period, Agencies, cancel);
        return Done(
            DatasetPaths.WindowDetail(Place, Period),
            $"{Words.Plural(asked, "agency has", "agencies have")} been asked again"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Window = await returns.WindowAsync(Period, cancel);
        var all = (await chases.OfAsync(Window, Agencies, cancel)).ToLookup(chase => chase.LeftOutBecause is null);
        (Going, Staying) = ([.. all[true]], [.. all[false]]);
    }
}
