using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>One list.</summary>
/// <param name="Kind">At which place.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Rows">The first of them.</param>
public sealed record Gap(GapKind Kind, int Total, IReadOnlyList<GapRow> Rows)
{
    /// <summary>The fragment that it stands at on the page of gaps.</summary>
    public string Anchor =>
        Kind switch
        {
            GapKind.NoAction => "no-action",
            GapKind.NoCheck => "no-check",
            GapKind.CheckOverdue => "check-overdue",
            GapKind.Recurring => "recurring",
        };

    public string Heading =>
        Kind switch
        {
            GapKind.NoAction => "No action after 30 days",
            GapKind.NoCheck => "Signed off, no check planned",
            GapKind.CheckOverdue => "Impact checks overdue",
            GapKind.Recurring => "Seen by three sources, no open action",
        };

    public string Meaning =>
        Kind switch
        {
            GapKind.NoAction =>
                "Findings of the last 24 months that need an improvement, agreed more than 30 days ago, without an action.",
            GapKind.NoCheck =>
                "Actions signed off in the last 24 months without an impact check, and without a reason why none is needed.",
            GapKind.CheckOverdue => "Impact checks whose day has passed without an answer.",
            GapKind.Recurring =>
                "Themes that three or more kinds of source found in the last 24 months, with no open action.",
        };

    public string Nothing =>
        Kind switch
        {
            GapKind.NoAction => "Every finding agreed more than 30 days ago has an action.",
            GapKind.NoCheck => "Every action that is signed off has a check, or a reason why it needs none.",
            GapKind.CheckOverdue => "No impact check is overdue.",
            GapKind.Recurring => "Every theme that three kinds of source found has an open action.",
        };

    /// <summary>What the link to all of them says.</summary>
    public string SeeAll =>
        Kind switch
        {
            GapKind.NoAction => $"See all {Words.Count(Total)} without an action",
            GapKind.NoCheck => $"See all {Words.Count(Total)} without a check planned",
            GapKind.CheckOverdue => $"See all {Words.Count(Total)} overdue checks",
            GapKind.Recurring => $"See all {Words.Count(Total)} themes",
        };
}

/// <summary>The four places at which threads stop.</summary>
public enum GapKind
{
    NoAction,
    NoCheck,
    CheckOverdue,
    Recurring,
}

/// <summary>One record at which a thread stops.</summary>
/// <param name="Reference">F-126, or “Theme”.</param>
/// <param name="Text">What it is.</param>
/// <param name="Sub">Since when, or what found it.</param>
/// <param name="Path">Its page.</param>
/// <param name="Fix">What the link that mends it says.</param>
/// <param name="FixPath">Where that link leads.</param>
public sealed record GapRow(string Reference, string Text, string Sub, string Path, string Fix, string FixPath);
