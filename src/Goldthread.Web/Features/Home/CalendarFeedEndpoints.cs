using System.Text;
using Goldthread.Features.Accounts;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Home;

/// <summary>
/// One person's dates for a calendar program, which cannot sign in: the key in the address says whose. Anything else, and a
/// person whom no session would let in today, is not found.
/// </summary>
public static class CalendarFeedEndpoints
{
    private const int MonthsBack = 1;
    private const int MonthsAhead = 12;

    /// <summary>Keys are 43 letters; what is longer is no key and is not looked up.</summary>
    private const int LongestKey = 64;

    public static void MapCalendarFeed(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(AccountsPaths.CalendarFeed("{key}"), ReadAsync).AllowAnonymous();

    private static async Task<IResult> ReadAsync(
        string key,
        [FromServices] OpenAccountsQuery accounts,
        [FromServices] OnBehalf onBehalf,
        [FromServices] AccountsSettings settings,
        [FromServices] TimeProvider time,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        if (key.Length > LongestKey || await accounts.WithCalendarKeyAsync(key, cancel) is not { } person)
        {
            return Results.NotFound();
        }

        var today = time.Today();
        var items = await onBehalf.ReadAsync(
            person,
            null,
            services =>
                services
                    .GetRequiredService<DatesQuery>()
                    .BetweenAsync(today.AddMonths(-MonthsBack), today.AddMonths(MonthsAhead), cancel),
            cancel
        );
        response.Headers.CacheControl = "private";
        var text = CalendarText.Of(items, settings.Link(""), time.UtcNow());
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8");
    }
}
