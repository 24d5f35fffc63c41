using System.Globalization;
using Goldthread.Features.Accounts;
using Goldthread.Platform.Access;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home.Digests;

/// <summary>
/// The words of one person's digest. Mail is read on locked phones and passed on, so a line is a reference and the duty,
/// never the words of a record; what has no reference is only counted.
/// </summary>
/// <param name="work">What needs the person.</param>
/// <param name="today">The day it is written.</param>
public sealed class DigestMail(GatheredWork work, DateOnly today)
{
    /// <summary>More lines than these are not read; the page has them all.</summary>
    public const int MostLines = 10;

    private static readonly WorkSection[] Sections =
    [
        WorkSection.Overdue,
        WorkSection.DueThisWeek,
        WorkSection.ToDecide,
    ];

    private readonly List<WorkLine> lines = [.. Sections.SelectMany(work.In)];

    /// <summary>Whether there is anything to say; if not, nothing is sent.</summary>
    public bool HasSomething => lines.Count > 0;

    /// <summary>"3 things need you by Friday 27 November".</summary>
    public string Subject =>
        $"{Words.Plural(lines.Count, "thing needs", "things need")} you by {Words.NearDate(work.Until)}";

    public MailText Text(SignedInPerson person, AccountsSettings settings)
    {
        var named = lines.Where(line => line.Item.Reference is { Length: > 0 }).Take(MostLines).ToList();
        List<string> said = [.. named.Select(Say)];
        if (lines.Count - named.Count is var others and > 0)
        {
            said.Add(named.Count == 0 ? Words.Plural(others, "thing") : $"and {Words.Plural(others, "other thing")}");
        }

        return MailText
            .Of(
                $"Dear {person.Name}",
                $"{Words.Plural(lines.Count, "thing needs", "things need")} you by {Words.Date(work.Until)}:",
                string.Join('\n', said)
            )
            .WithLink("See what needs you", settings.Link(HomePaths.WhatNeedsYou()))
            .Then(
                "You get this because others wait for it. It comes at most once a working day, and not at all when nothing needs you.",
                $"Change how often: {settings.Link(AccountsPaths.ChangeNotifications())}"
            );
    }

    private string Say(WorkLine line)
    {
        var item = line.Item;
        var where = line.Partnership is null ? "" : $" ({line.Partnership})";
        return string.Create(CultureInfo.InvariantCulture, $"{item.Reference}{where}: {Duty(item)}");
    }

    private string Duty(WorkItem item)
    {
        if (item.Section == WorkSection.ToDecide)
        {
            return "waiting for you to decide";
        }

        return item.Due switch
        {
            null when item.Section == WorkSection.Overdue => "overdue",
            null => "due soon",
            { } due when due < today => Words.DueFrom(today, due),
            { } due => $"due {Words.NearDate(due)}",
        };
    }
}
