using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Chooses a finding that says the same, shows both side by side, and merges them.</summary>
public sealed class MergeFindingModel(Address address, FindingDetailQuery query, JoinFindings join) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    /// <summary>One that was offered.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Like { get; set; }

    /// <summary>One that was typed, which goes before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Into { get; set; }

    [BindProperty]
    public MergerInput Input { get; set; } = new();

    public FindingView Ends { get; private set; } = null!;

    public FindingView? Other { get; private set; }

    /// <summary>Why the finding that was typed cannot be shown.</summary>
    public string? Fault { get; private set; }

    public IReadOnlyList<SimilarFinding> Similar => Ends.Similar;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.Into = string.IsNullOrWhiteSpace(Into) ? Like : Into.Trim();
        await LoadAsync(cancel);
        Input.Version = Ends.Finding.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var other = await join.RunAsync(Reference, Input.Version, Input.Into ?? "", cancel);
        return Done(ImprovementPaths.FindingDetail(Place, other), $"{Reference} merged into {other}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Ends = await query.OfAsync(Reference, cancel);
        Reference = Ends.Finding.Reference;
        if (Ends.Finding.Status is FindingStatus.Rejected or FindingStatus.Merged)
        {
            throw new NotFoundException();
        }

        if (string.IsNullOrEmpty(Input.Into))
        {
            return;
        }

        try
        {
            Other = await query.OfAsync(Input.Into, cancel);
            Input.Into = Other.Finding.Reference;
        }
        catch (NotFoundException)
        {
            Fault = $"There is no finding {Input.Into} here. Enter the reference of another.";
        }
    }

    /// <summary>The two, line by line.</summary>
    public IEnumerable<MergerLine> Compared()
    {
        yield return Line("What we found", view => view.Finding.Statement);
        yield return Line("Status", view => view.Finding.Status.Say());
        yield return Line("Strength or improvement", view => view.Finding.Kind.Say());
        yield return Line("Source", view => $"{view.Source.Kind}: {view.Source.Title}");
        yield return Line("Themes", view => ListOf(view.Themes.Select(theme => theme.Name)));
        yield return Line("Agencies", view => ListOf(view.Agencies.Select(agency => agency.Name)));
        yield return Line("Recommendations", view => ListOf(view.Recommendations.Select(one => one.Reference)));
        yield return Line("Actions", view => ListOf(view.Actions.Select(one => one.Reference)));
    }

    private static string ListOf(IEnumerable<string> names) =>
        Words.List(names) is { Length: > 0 } list ? list : "None";

    private MergerLine Line(string what, Func<FindingView, string> say) => new(what, say(Ends), say(Other!));
}

/// <summary>One line of the comparison.</summary>
public sealed record MergerLine(string What, string Ends, string GoesOn);

/// <summary>What the form sends.</summary>
public sealed class MergerInput
{
    public string? Into { get; set; }

    public uint Version { get; set; }
}
