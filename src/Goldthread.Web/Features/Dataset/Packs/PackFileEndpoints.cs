using Goldthread.Features.Dataset.Explained;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office;
using Goldthread.Platform.Office.Word;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>A pack to take away: the draft for the team, an issue for those it was shared with.</summary>
public static class PackFileEndpoints
{
    public static void MapPackFiles(this IEndpointRouteBuilder endpoints)
    {
        var drafts = endpoints
            .MapGroup("/{partnership}/data/packs/{pack}")
            .RequireAuthorization(DatasetPolicy.Keep.Name);
        drafts.MapGet("/pack.docx", DraftWordAsync);
        drafts.MapGet("/pack.xlsx", DraftBookAsync);
        var issues = endpoints
            .MapGroup("/{partnership}/data/packs/{pack}/issues/{number:int}")
            .RequireAuthorization(DatasetPolicy.ReadPacks.Name);
        issues.MapGet("/pack.docx", IssueWordAsync);
        issues.MapGet("/pack.xlsx", IssueBookAsync);
    }

    private static async Task<IResult> DraftWordAsync(
        string pack,
        [FromServices] ReadPackQuery packs,
        CancellationToken cancel
    ) => await TryAsync(async () => Word(await packs.DraftAsync(pack, cancel), pack, "draft", "Draft"));

    private static async Task<IResult> DraftBookAsync(
        string pack,
        [FromServices] ReadPackQuery packs,
        CancellationToken cancel
    ) => await TryAsync(async () => Book(await packs.DraftAsync(pack, cancel), pack, "draft", "Draft"));

    private static async Task<IResult> IssueWordAsync(
        string pack,
        int number,
        [FromServices] ReadPackQuery packs,
        CancellationToken cancel
    ) =>
        await TryAsync(async () =>
            Word((await packs.IssueAsync(pack, number, cancel)).Content, pack, Suffix(number), Status(number))
        );

    private static async Task<IResult> IssueBookAsync(
        string pack,
        int number,
        [FromServices] ReadPackQuery packs,
        CancellationToken cancel
    ) =>
        await TryAsync(async () =>
            Book((await packs.IssueAsync(pack, number, cancel)).Content, pack, Suffix(number), Status(number))
        );

    private static string Suffix(int number) => FormattableString.Invariant($"issue-{number}");

    private static string Status(int number) => FormattableString.Invariant($"Issue {number}");

    private static async Task<IResult> TryAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
    }

    private static IResult Word(PackContent content, string pack, string suffix, string status)
    {
        var file = new MemoryStream();
        DocxWriter.Write(file, PackDocument.Of(content, $"DATA-{pack.ToUpperInvariant()}", status));
        file.Position = 0;
        return Results.File(file, DocxWriter.ContentType, $"{Name(content, pack)}-{suffix}.docx");
    }

    private static IResult Book(PackContent content, string pack, string suffix, string status)
    {
        var file = new MemoryStream();
        XlsxWriter.Write(file, PackWorkbook.Of(content, status));
        file.Position = 0;
        return Results.File(
            file,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"{Name(content, pack)}-{suffix}-figures.xlsx"
        );
    }

    private static string Name(PackContent content, string pack) =>
        $"{(content.Kind == PackKind.Board ? "board-report" : "scrutiny-pack")}-{pack.ToLowerInvariant().Replace("board-", "", StringComparison.Ordinal)}";
}
