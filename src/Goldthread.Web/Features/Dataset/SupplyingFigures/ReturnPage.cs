using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>What every page of one return shares: its address, and who may open it.</summary>
public abstract class ReturnPage(ReturnQuery returns, Address address, CurrentUser user, TimeProvider time)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    public ReturnView View { get; private set; } = null!;

    public string Place => address.Here.Slug;

    /// <summary>Where these pages stand in the bar: people of agencies have a link of their own.</summary>
    public string Section => user.May(DatasetPolicy.Keep, address.Here.Id) ? "Data" : "Data returns";

    public DateOnly Today => time.Today();

    public string Overview => DatasetPaths.EnterReturn(Place, Period, Agency);

    public string Check => DatasetPaths.CheckReturn(Place, Period, Agency);

    /// <summary>"July to September 2026 figures".</summary>
    public string Title => $"{View.Period.Label} figures";

    /// <summary>"Due by 5pm on Friday 16 October 2026, in 4 days", or how late it is.</summary>
    public string Due =>
        View.Asked.DueOn < Today
            ? $"Due {Words.By(View.Asked.DueOn, EndOfDay)}, {Words.DueFrom(Today, View.Asked.DueOn)}. Late figures are taken, and marked as late."
            : $"Due {Words.By(View.Asked.DueOn, EndOfDay)}, {Words.DueFrom(Today, View.Asked.DueOn)}.";

    /// <summary>Why nothing can be changed; nothing while it can.</summary>
    public string? Closed =>
        View.Asked.State switch
        {
            ReturnState.Submitted =>
                $"These figures were sent on {Words.Date(View.Asked.SentOn!.Value)} by {View.Asked.SentBy}. Ask the partnership team to return them if something must change.",
            ReturnState.Accepted =>
                $"These figures were accepted on {Words.Date(View.Asked.AcceptedOn!.Value)}. Ask the partnership team to open them again if something must change.",
            ReturnState.Locked =>
                "These figures are final. Ask the partnership team to open them again if something must change.",
            _ => null,
        };

    private static TimeOnly EndOfDay => new(17, 0);

    public string Theme(int number) => DatasetPaths.EnterFigures(Place, Period, Agency, number);

    public override async Task LoadAsync(CancellationToken cancel) =>
        View = await returns.FindAsync(Period, Agency, toChange: false, cancel);
}
