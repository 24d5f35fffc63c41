using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Platform.Access;
using Goldthread.Platform.Office;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// The interface for programs, version 1: lists as JSON and as CSV, read with a token that says for whom. It changes nothing,
/// knows no session, and answers every refusal in the form that programs read (RFC 9457).
/// </summary>
public static class ApiEndpoints
{
    public const string Base = "/api/v1";

    private const string ProblemType = "application/problem+json";

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        // Anonymous to the sessions of people: the token is asked for in every handler.
        var below = endpoints.MapGroup(Base).AllowAnonymous();
        below.MapGet("/openapi.json", Description);
        below.MapGet("/partnerships", PartnershipsAsync);
        MapList(
            below,
            new ApiList<ApiIndicator>(
                ApiSubject.Indicators,
                (all, ask) => all.IndicatorsAsync(ask),
                ApiTables.Indicators
            )
        );
        MapList(below, new ApiList<ApiValue>(ApiSubject.Values, (all, ask) => all.ValuesAsync(ask), ApiTables.Values));
        MapList(
            below,
            new ApiList<ApiSignal>(ApiSubject.Signals, (all, ask) => all.SignalsAsync(ask), ApiTables.Signals)
        );
        below.Map("/{**rest}", Nothing);
    }

    private static void MapList<T>(IEndpointRouteBuilder below, ApiList<T> list)
    {
        below.MapGet(
            $"/{{partnership}}/{list.Subject.Say()}",
            (HttpContext http, string partnership, CancellationToken cancel) =>
                ListAsync(http, partnership, list, (all, ask) => PageAsync(http, all, ask), cancel)
        );
        below.MapGet(
            $"/{{partnership}}/{list.Subject.Say()}.csv",
            (HttpContext http, string partnership, CancellationToken cancel) =>
                ListAsync(
                    http,
                    partnership,
                    list,
                    (all, _) => Task.FromResult(Csv(list, partnership, all, cancel)),
                    cancel
                )
        );
    }

    private static IResult Description()
    {
        var assembly = typeof(ApiEndpoints).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(one => one.EndsWith(".openapi.json", StringComparison.Ordinal));
        return Results.Stream(assembly.GetManifestResourceStream(name)!, "application/json");
    }

    private static IResult Nothing(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return Problem(
                http,
                404,
                "Not found",
                "There is nothing at this address. /api/v1/openapi.json says what there is."
            );
        }

        http.Response.Headers.Allow = HttpMethods.Get;
        return Problem(http, 405, "Not allowed", "This interface is only read: ask with GET.");
    }

    private static async Task<IResult> PartnershipsAsync(
        HttpContext http,
        [FromServices] ApiGate gate,
        [FromServices] OpenFiguresQuery open,
        [FromServices] Address address,
        CancellationToken cancel
    )
    {
        var asked = await gate.OpenAsync(TokenOf(http), NetworkOf(http), null, null, cancel);
        if (Refused(http, asked) is { } refusal)
        {
            return refusal;
        }

        var here = address.Here;
        var token = asked.Token!;
        var releases = await open.ReleasesAsync(here.Id, cancel);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new ApiPage<ApiPartnership>(
                here.Slug,
                NameOf(token.Audience),
                null,
                [
                    new ApiPartnership(
                        here.Slug,
                        here.Name,
                        NameOf(token.Audience),
                        [.. Enum.GetValues<ApiSubject>().Where(token.Reads).Select(subject => subject.Say())],
                        token.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        [.. releases.Select(release => release.Number)]
                    ),
                ],
                null
            )
        );
    }

    /// <summary>One way for all lists: the gate, the filters, what is known already, and the list as JSON or as CSV.</summary>
    private static async Task<IResult> ListAsync<T>(
        HttpContext http,
        string partnership,
        ApiList<T> list,
        Func<IReadOnlyList<Keyed<T>>, ApiAsk, Task<IResult>> answer,
        CancellationToken cancel
    )
    {
        var services = http.RequestServices;
        var asked = await services
            .GetRequiredService<ApiGate>()
            .OpenAsync(TokenOf(http), NetworkOf(http), list.Subject, partnership, cancel);
        if (Refused(http, asked) is { } refusal)
        {
            return refusal;
        }

        var filter = ApiFilter.Read(
            http.Request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal)
        );
        if (filter.Fault is { } fault)
        {
            return Problem(http, 400, "Not understood", fault);
        }

        var ask = new ApiAsk(asked.Token!.Audience, filter, cancel);
        var lists = services.GetRequiredService<ApiListsQuery>();
        if (filter.Release is not null && await lists.ReleaseAsync(ask) is null)
        {
            return Problem(http, 404, "Not found", "There is no such release.");
        }

        var tag = Tag(http, asked.Token, await lists.VersionAsync(ask));
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.Vary = "Authorization";
        return http.Request.Headers.IfNoneMatch.ToString() == tag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : await answer(await list.Read(lists, ask), ask);
    }

    private static async Task<IResult> PageAsync<T>(HttpContext http, IReadOnlyList<Keyed<T>> all, ApiAsk ask)
    {
        var cursor = ask.Filter.Cursor;
        var begin = cursor is null ? 0 : all.ToList().FindIndex(line => line.Key == cursor) + 1;
        if (cursor is not null && begin == 0)
        {
            return Problem(http, 400, "Not understood", "The cursor is not of this list. Begin again without one.");
        }

        var page = all.Skip(begin).Take(ask.Filter.Limit).ToList();
        return Results.Json(
            new ApiPage<T>(
                http.RequestServices.GetRequiredService<Address>().Here.Slug,
                NameOf(ask.Audience),
                await http.RequestServices.GetRequiredService<ApiListsQuery>().ReleaseAsync(ask),
                [.. page.Select(line => line.Line)],
                begin + page.Count < all.Count ? page[^1].Key : null
            )
        );
    }

    private static IResult Csv<T>(
        ApiList<T> list,
        string partnership,
        IReadOnlyList<Keyed<T>> all,
        CancellationToken cancel
    )
    {
        var table = list.Table(all.Select(line => line.Line));
        return Results.Stream(
            stream => CsvWriter.WriteAsync(stream, table, cancel),
            "text/csv; charset=utf-8",
            $"{partnership}-{list.Subject.Say()}.csv"
        );
    }

    private static string Tag(HttpContext http, ApiToken token, string version)
    {
        var all = $"{http.Request.Path}{http.Request.QueryString}|{token.Id}|{version}";
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32]}\"";
    }

    private static IResult? Refused(HttpContext http, ApiAnswer answer)
    {
        if (answer.Status == 200)
        {
            return null;
        }

        if (answer.Status == 401)
        {
            http.Response.Headers.WWWAuthenticate = new[]
            {
                "Bearer realm=\"Goldthread\"",
                "Basic realm=\"Goldthread\", charset=\"UTF-8\"",
            };
        }

        if (answer.Wait is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                .ToString("F0", CultureInfo.InvariantCulture);
        }

        return Problem(http, answer.Status, answer.Title, answer.Sentence);
    }

    private static IResult Problem(HttpContext http, int status, string title, string sentence)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new ApiProblem("about:blank", title, status, sentence),
            contentType: ProblemType,
            statusCode: status
        );
    }

    /// <summary>
    /// The token, from where it belongs: never from the address, which stands in logs and histories. Spreadsheet programs can
    /// only send a name and a password: there it is the password, and the name says nothing.
    /// </summary>
    private static string? TokenOf(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return header["Bearer ".Length..].Trim();
        }

        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || header.Length > 2000)
        {
            return null;
        }

        var pair = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..].Trim(), pair, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(pair, 0, length);
        return text.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? text[(colon + 1)..] : null;
    }

    /// <summary>Where the request comes from, and whether what it sends can be read on the way.</summary>
    private static ApiNetwork NetworkOf(HttpContext http)
    {
        var from = http.Connection.RemoteIpAddress;
        return new ApiNetwork(
            from?.ToString() ?? "unknown",
            http.Request.IsHttps || (from is not null && IPAddress.IsLoopback(from))
        );
    }

    private static string NameOf(ApiAudience audience) => audience.ToString().ToLowerInvariant();
}

/// <summary>A list that programs read: how it is read, and how it looks as a table.</summary>
public sealed record ApiList<T>(
    ApiSubject Subject,
    Func<ApiListsQuery, ApiAsk, Task<IReadOnlyList<Keyed<T>>>> Read,
    Func<IEnumerable<T>, DownloadTable> Table
);
