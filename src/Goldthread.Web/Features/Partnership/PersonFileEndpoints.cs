using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Partnership;

/// <summary>The list of people to take away, with the filters of its address.</summary>
public static class PersonFileEndpoints
{
    public static void MapPersonFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(PartnershipPaths.PersonFile("csv"), CsvAsync)
            .RequireAuthorization(PartnershipPolicy.Keep.Name);
        endpoints
            .MapGet(PartnershipPaths.PersonFile("xlsx"), XlsxAsync)
            .RequireAuthorization(PartnershipPolicy.Keep.Name);
    }

    private static async Task<IResult> CsvAsync(
        string? words,
        string? role,
        string? state,
        [FromServices] KeptPeopleQuery people,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(
            content,
            await TableAsync(Read(words, role, state), people, time.Today(), cancel),
            cancel
        );
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", Name(time.Today(), "csv"));
    }

    private static async Task<IResult> XlsxAsync(
        string? words,
        string? role,
        string? state,
        [FromServices] KeptPeopleQuery people,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var table = await TableAsync(Read(words, role, state), people, time.Today(), cancel);
        var content = new MemoryStream();
        XlsxWriter.Write(
            content,
            new Workbook("People", [$"As on {Words.PlainDate(time.Today())}, with the filters of the page."], [table])
        );
        content.Position = 0;
        return Results.File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Name(time.Today(), "xlsx")
        );
    }

    /// <summary>The day is in the name, so that two lists side by side are told apart.</summary>
    private static string Name(DateOnly today, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"people-{today:yyyy-MM-dd}.{kind}");

    private static async Task<DownloadTable> TableAsync(
        PersonFilter filter,
        KeptPeopleQuery people,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var (_, rows) = await people.FindAsync(filter, today, 0, int.MaxValue, cancel);
        return new DownloadTable(
            "People",
            "People",
            ["Person", "Posts today", "Email", "Left"],
            rows.Select(row => (IReadOnlyList<object?>)[row.Name, row.Posts, row.Email, row.Left])
        );
    }

    private static PersonFilter Read(string? words, string? role, string? state) =>
        new(words, Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) ? known : null, state);
}
