using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;
using Goldthread.Platform.Trail;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Home;

/// <summary>Who owes what and the audit log to take away, with the filters of their pages.</summary>
public static class HomeFileEndpoints
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapHomeFiles(this IEndpointRouteBuilder endpoints)
    {
        var owed = endpoints.MapGroup("/{partnership}").RequireAuthorization(HomePolicy.Owed.Name);
        owed.MapGet("/owed.csv", OwedCsvAsync);
        owed.MapGet("/owed.xlsx", OwedXlsxAsync);
        endpoints
            .MapGet(HomePaths.AuditFile("{partnership}"), AuditCsvAsync)
            .RequireAuthorization(HomePolicy.Audit.Name);
        endpoints
            .MapGet(HomePaths.AuditFile(null), SharedAuditCsvAsync)
            .RequireAuthorization(HomePolicy.SharedAudit.Name);
    }

    private static async Task<IResult> OwedCsvAsync(
        [AsParameters] OwedQuestion question,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, OwedTable.Of(await question.FindAsync(cancel)), cancel);
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", Name("owed", question.Address, time, "csv"));
    }

    private static async Task<IResult> OwedXlsxAsync(
        [AsParameters] OwedQuestion question,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    )
    {
        var content = new MemoryStream();
        XlsxWriter.Write(content, OwedTable.BookOf(question.Address.Here.Name, await question.FindAsync(cancel)));
        content.Position = 0;
        return Results.File(content, ExcelType, Name("owed", question.Address, time, "xlsx"));
    }

    private static Task<IResult> AuditCsvAsync(
        [AsParameters] AuditQuestion question,
        [FromServices] AuditQuery audit,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    ) => AuditAsync(address.Here.Id, question, audit, Name("audit-log", address, time, "csv"), cancel);

    private static Task<IResult> SharedAuditCsvAsync(
        [AsParameters] AuditQuestion question,
        [FromServices] AuditQuery audit,
        [FromServices] Address address,
        [FromServices] TimeProvider time,
        CancellationToken cancel
    ) => AuditAsync(TrailHead.SharedChain, question, audit, Name("audit-log", address, time, "csv"), cancel);

    private static async Task<IResult> AuditAsync(
        Guid chain,
        AuditQuestion question,
        AuditQuery audit,
        string name,
        CancellationToken cancel
    )
    {
        var slice = await audit.FindAsync(chain, question.Read(), null, null, AuditTable.MostRows, cancel);
        var content = new MemoryStream();
        await CsvWriter.WriteAsync(content, AuditTable.Of(slice), cancel);
        content.Position = 0;
        return Results.File(content, "text/csv; charset=utf-8", name);
    }

    /// <summary>The day is in the name, so that two lists side by side are told apart.</summary>
    private static string Name(string what, Address address, TimeProvider time, string kind) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what}-{address.Partnership?.Slug ?? "shared"}-{time.Today():yyyy-MM-dd}.{kind}"
        );

    /// <summary>The filters of the address, and who answers them.</summary>
    private sealed record OwedQuestion(
        string? Agency,
        string? Kind,
        string? Late,
        [FromServices] OwedQuery Owed,
        [FromServices] Address Address
    )
    {
        public Task<OwedList> FindAsync(CancellationToken cancel) =>
            Owed.FindAsync(OwedFilter.Read(Agency, Kind, Late), cancel);
    }
}
