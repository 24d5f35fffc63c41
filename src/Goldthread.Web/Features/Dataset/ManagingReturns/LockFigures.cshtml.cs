using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>Makes the figures of a period final, once it is seen which returns are not accepted yet.</summary>
public sealed class LockFiguresModel(
    NamedReturnQuery returns,
    WindowReturnsQuery windowReturns,
    LockWindow lockWindow,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    [BindProperty]
    public LockFiguresInput Input { get; set; } = new();

    public ReturnWindow Window { get; private set; } = null!;

    public IReadOnlyList<WindowReturn> Accepted { get; private set; } = [];

    public IReadOnlyList<WindowReturn> Waiting { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Window.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await lockWindow.RunAsync(Period, Input.Version, Input.Leave, cancel);
        return Done(DatasetPaths.WindowDetail(Place, Period), "The figures are locked");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Window = await returns.WindowAsync(Period, cancel);
        var all = (await windowReturns.OfAsync([Window.Id], cancel)).ToLookup(one =>
            one.Return.State is ReturnState.Accepted or ReturnState.Locked
        );
        (Accepted, Waiting) = ([.. all[true]], [.. all[false]]);
    }
}

/// <summary>What the form asks.</summary>
public sealed class LockFiguresInput
{
    public uint Version { get; set; }

    /// <summary>Returns that are not accepted stay open.</summary>
    public bool Leave { get; set; }
}
