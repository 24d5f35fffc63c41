using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>
/// The same figures by spreadsheet: the template to take, the file to send, what is in it and what is wrong with it, and
/// the rows to save. The file is looked at and not kept.
/// </summary>
public sealed class UploadReturnModel(
    ReturnQuery returns,
    SaveFigures save,
    Address address,
    CurrentUser user,
    TimeProvider time
) : ReturnPage(returns, address, user, time)
{
    [BindProperty]
    public ReturnFileInput Input { get; set; } = new();

    /// <summary>What is in the file that was just sent.</summary>
    public ReturnFileReading? Reading { get; private set; }

    /// <summary>Its rows as they travel through the form to the button that saves them.</summary>
    public string Packed =>
        JsonSerializer.Serialize(
            Reading!.Different.Select(row => new PackedRow(row.Line.Number, row.Entry, row.Line.Figure.Version))
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return View.Asked.IsOpen ? Page() : Done(DatasetPaths.ReturnSent(Place, Period, Agency), Closed!);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Input.File is not { } file)
        {
            throw new RuleBrokenException("Choose the spreadsheet with your figures.", nameof(Input.File));
        }

        try
        {
            await using var content = file.OpenReadStream();
            Reading = ReturnFileReading.Of(View, Path.GetFileName(file.FileName), content);
        }
        catch (FileRefusedException refusal)
        {
            throw refusal.Beside(nameof(Input.File));
        }

        return Page();
    }

    /// <summary>Saves the rows that were chosen of those that the file could give.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        var rows = Unpack(Input.Packed)
            .Where(row => Input.Chosen.Contains(row.Number, StringComparer.Ordinal))
            .ToList();
        if (rows.Count == 0)
        {
            throw new RuleBrokenException("Choose at least one row. Upload the file again to see its rows.", "File");
        }

        try
        {
            var saved = await save.RunAsync(
                new FiguresToSave(
                    Period,
                    Agency,
                    [.. rows.Select(row => new FigureToSave(row.Number, row.Entry) { Version = row.Version })]
                ),
                cancel
            );
            await LoadAsync(cancel);
            var done = View.Answered == View.Lines.Count;
            return Done(done ? Check : Overview, $"{Words.Plural(saved.Changed, "row")} saved from your spreadsheet");
        }
        catch (FiguresChangedException changed)
        {
            throw new RuleBrokenException(
                $"Somebody else has changed {Words.List(changed.Numbers)} since. Nothing was saved: upload the file again to see what is saved now.",
                "File"
            );
        }
        catch (FiguresRefusedException)
        {
            throw new RuleBrokenException("Some of these rows can no longer be saved. Upload the file again.", "File");
        }
    }

    private static List<PackedRow> Unpack(string? packed)
    {
        try
        {
            return JsonSerializer.Deserialize<List<PackedRow>>(packed ?? "[]") ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <param name="Version">Of the row as the person saw it beside the file.</param>
    private sealed record PackedRow(string Number, FigureEntry Entry, uint Version);
}

/// <summary>What the two forms ask: a file, and then which of its rows.</summary>
public sealed class ReturnFileInput
{
    public IFormFile? File { get; set; }

    [StringLength(2_000_000)]
    public string? Packed { get; set; }

    public List<string> Chosen { get; set; } = [];
}
