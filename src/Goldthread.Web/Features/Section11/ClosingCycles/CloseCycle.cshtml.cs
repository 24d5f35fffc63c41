using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ClosingCycles;

/// <summary>What is left in this area, and the press that ends the cycle here.</summary>
public sealed class CloseCycleModel(
    CycleByYearQuery cycles,
    ClosingQuery closing,
    CloseArea close,
    IDirectory directory,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    public CycleClosing Closing { get; private set; } = null!;

    /// <summary>Each area with the day it was closed there.</summary>
    public IReadOnlyList<(string Name, DateOnly? ClosedOn)> Areas { get; private set; } = [];

    public string Place => address.Here.Slug;

    public string Sentence =>
        Closing.Here is not { } here ? "Each partnership closes the cycle for itself."
        : here.ClosedOn is { } day ? $"This cycle was closed here on {Words.Date(day)}."
        : Closing.CanClose ? "Nothing is left to do. You can close the cycle here."
        : $"{Words.Plural(Closing.WithoutFeedback, "agency has", "agencies have")} no feedback letter yet, and {Words.Plural(Closing.Awaited, "agency", "agencies")} can still send answers.";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var isNew = await close.RunAsync(Year, cancel);
        return Done(
            Section11Paths.CloseCycle(Place, Year),
            isNew ? "The cycle is closed here" : "It was closed here already"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Closing = await closing.OfAsync(Cycle, toChange: false, cancel);
        var names = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Name);
        Areas =
        [
            .. Closing
                .Areas.Select(area => (names[area.PartnershipId], area.ClosedOn))
                .OrderBy(area => area.Item1, StringComparer.Ordinal),
        ];
    }
}
