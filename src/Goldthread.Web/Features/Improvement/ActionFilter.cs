using System.Globalization;
using Goldthread.Features.Partnership;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What the address of the register of actions asks for: kept as it was typed, so that an odd address shows a list and
/// never a fault. The register, its downloads and the page that changes many read the same one.
/// </summary>
/// <param name="View">A saved view by its key.</param>
/// <param name="Words">Part of a reference, of what is done or of what will be different.</param>
/// <param name="Status">The name of a status.</param>
/// <param name="Agency">An agency’s slug.</param>
/// <param name="Owner">The id of the post that answers for it.</param>
/// <param name="Theme">The slug of a theme of its finding.</param>
/// <param name="Source">The kind of source its finding comes from.</param>
/// <param name="Group">The slug of the group that signs it off.</param>
/// <param name="Strength">The name of a strength.</param>
/// <param name="From">Due on this day or later.</param>
/// <param name="To">Due on this day or earlier.</param>
/// <param name="Sort">A key of <see cref="ActionSort"/>, after a minus for the other way round.</param>
public sealed record ActionFilter(
    string? View = null,
    string? Words = null,
    string? Status = null,
    string? Agency = null,
    string? Owner = null,
    string? Theme = null,
    string? Source = null,
    string? Group = null,
    string? Strength = null,
    string? From = null,
    string? To = null,
    string? Sort = null
)
{
    private static readonly string[] DayShapes = ["yyyy-MM-dd", "d/M/yyyy", "d M yyyy", "d MMMM yyyy", "d MMM yyyy"];

    /// <summary>With a status the whole register is looked through, and without one what is open.</summary>
    public ActionView ReadView => ActionViews.Of(View) ?? (ReadStatus is null ? ActionView.Open : ActionView.All);

    /// <summary>Nothing but a saved view is asked for, whatever the order.</summary>
    public bool IsView => this with { View = null, Sort = null } == new ActionFilter();

    public ActionStatus? ReadStatus => Read<ActionStatus>(Status);

    public SourceKind? ReadSource => Read<SourceKind>(Source);

    public ActionStrength? ReadStrength => Read<ActionStrength>(Strength);

    public Guid? ReadOwner => Guid.TryParse(Owner, out var post) ? post : null;

    public DateOnly? ReadFrom => Day(From);

    public DateOnly? ReadTo => Day(To);

    public ActionSort ReadSort =>
        Sort?.TrimStart('-') switch
        {
            "reference" => ActionSort.Reference,
            "agency" => ActionSort.Agency,
            "status" => ActionSort.Status,
            _ => ActionSort.Due,
        };

    public bool IsTurned => Sort is ['-', ..];

    public string ToQuery() =>
        Filters.ToQuery(
            ("view", View),
            ("words", Words?.Trim()),
            ("status", Status),
            ("agency", Agency),
            ("owner", Owner),
            ("theme", Theme),
            ("source", Source),
            ("group", Group),
            ("strength", Strength),
            ("from", From),
            ("to", To),
            ("sort", Sort)
        );

    private static T? Read<T>(string? typed)
        where T : struct, Enum => Enum.TryParse<T>(typed, out var known) && Enum.IsDefined(known) ? known : null;

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DayShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>By which column the register stands.</summary>
public enum ActionSort
{
    Due,
    Reference,
    Agency,
    Status,
}

/// <summary>The saved views of the register.</summary>
public enum ActionView
{
    Open,
    Mine,
    MyAgency,
    Overdue,
    DueSoon,
    EvidenceToCheck,
    SignedOffThisQuarter,
    All,
}

/// <summary>The views by their key in the address and by their words.</summary>
public static class ActionViews
{
    public static ActionView? Of(string? key) =>
        Enum.GetValues<ActionView>().Where(view => view.Key() == key).Cast<ActionView?>().FirstOrDefault();

    public static string Key(this ActionView view) =>
        view switch
        {
            ActionView.Open => "open",
            ActionView.Mine => "mine",
            ActionView.MyAgency => "agency",
            ActionView.Overdue => "overdue",
            ActionView.DueSoon => "due-soon",
            ActionView.EvidenceToCheck => "evidence",
            ActionView.SignedOffThisQuarter => "signed-off",
            ActionView.All => "all",
        };

    public static string Say(this ActionView view) =>
        view switch
        {
            ActionView.Open => "All open",
            ActionView.Mine => "Mine",
            ActionView.MyAgency => "My agency",
            ActionView.Overdue => "Overdue",
            ActionView.DueSoon => "Due in 30 days",
            ActionView.EvidenceToCheck => "Evidence to check",
            ActionView.SignedOffThisQuarter => "Signed off this quarter",
            ActionView.All => "All",
        };
}
