using System.Globalization;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>One period: every agency with its state, and what can be done with it.</summary>
public sealed class WindowDetailModel(
    NamedReturnQuery returns,
    WindowReturnsQuery windowReturns,
    UnaskedQuery unasked,
    AcceptReturns accept,
    AskAlso askAlso,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    /// <summary>The returns to accept, each an agency and the version that was shown: <c>constabulary:4</c>.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public ReturnWindow Window { get; private set; } = null!;

    public IReadOnlyList<WindowReturn> Rows { get; private set; } = [];

    /// <summary>Agencies that supply an indicator of the period and are not asked for it.</summary>
    public IReadOnlyList<UnaskedAgency> Unasked { get; private set; } = [];

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public IEnumerable<WindowReturn> Sent => Rows.Where(row => row.Return.State == ReturnState.Submitted);

    public IEnumerable<WindowReturn> Owed => Rows.Where(row => row.Return.IsOpen);

    public int Accepted => Rows.Count(row => row.Return.State is ReturnState.Accepted or ReturnState.Locked);

    public bool MayLock => !Window.IsLocked && Rows.Any(row => row.Return.State == ReturnState.Accepted);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel)
    {
        var chosen = Chosen
            .Select(one => one.Split(':'))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => Version(parts[1]), StringComparer.Ordinal);
        var issued = await accept.RunAsync(Period, chosen, cancel);
        return Done(
            DatasetPaths.WindowDetail(Place, Period),
            $"{Words.Plural(chosen.Count, "return")} accepted, {Words.Plural(issued, "figure")}"
        );
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        var asked = await askAlso.RunAsync(Period, cancel);
        return Done(
            DatasetPaths.WindowDetail(Place, Period),
            $"{Words.Plural(asked, "agency has", "agencies have")} been asked"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Window = await returns.WindowAsync(Period, cancel);
        Rows = await windowReturns.OfAsync([Window.Id], cancel);
        Unasked = await unasked.OfAsync(Window, cancel);
    }

    /// <summary>What is no version is none that a return has.</summary>
    private static uint Version(string version) =>
        uint.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : uint.MaxValue;
}
