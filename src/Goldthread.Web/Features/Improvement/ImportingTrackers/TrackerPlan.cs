using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>What an import would do: the dry run, and the import itself takes the same.</summary>
/// <param name="Sheet">The tracker as it stands.</param>
/// <param name="Map">Which of its columns is which of ours.</param>
/// <param name="Rows">The rows that can come in.</param>
/// <param name="Faults">What is wrong with the others.</param>
/// <param name="UnknownAgencies">Names of agencies that mean nothing here, folded.</param>
/// <param name="UnknownThemes">The same for themes.</param>
public sealed record TrackerPlan(
    TrackerSheet Sheet,
    IReadOnlyDictionary<TrackerColumn, int> Map,
    IReadOnlyList<TrackerRow> Rows,
    IReadOnlyList<TrackerFault> Faults,
    IReadOnlyCollection<string> UnknownAgencies,
    IReadOnlyCollection<string> UnknownThemes
)
{
    /// <summary>Whether the columns that every row needs are among those we know.</summary>
    public bool KnowsColumns => Map.ContainsKey(TrackerColumn.Action) && Map.ContainsKey(TrackerColumn.Agency);

    /// <summary>Rows that cannot come in.</summary>
    public int LeftOut => Faults.Select(fault => fault.Row).Distinct().Count();

    public int Findings => Rows.Select(row => row.FindingKey).Distinct().Count();

    public int Recommendations =>
        Rows.Where(row => row.Recommendation is not null)
            .Select(row => (row.FindingKey, TrackerColumns.Fold(row.Recommendation!)))
            .Distinct()
            .Count();

    public int Actions => Rows.Sum(row => row.Parts.Count);

    /// <summary>Actions that nobody answers for yet: they can only be proposed.</summary>
    public int Unowned => Rows.Sum(row => row.Parts.Count(part => part.OwnerPostId is null));

    /// <summary>"3 findings, 2 recommendations and 5 actions".</summary>
    public string Say() =>
        Words.List([
            Words.Plural(Findings, "finding"),
            Words.Plural(Recommendations, "recommendation"),
            Words.Plural(Actions, "action"),
        ]);

    public static TrackerPlan Of(TrackerSheet sheet, TrackerAnswers answers, TrackerNames names, string fileName)
    {
        var map = sheet.Map(answers);
        var reader = new TrackerRowReader(names, answers, map, fileName);
        List<TrackerRow> rows = [.. sheet.Rows.Select(reader.Read).OfType<TrackerRow>()];
        return new TrackerPlan(sheet, map, rows, reader.Faults, reader.UnknownAgencies, reader.UnknownThemes);
    }
}

/// <summary>Opens the file of an import and makes its plan.</summary>
[Scoped]
public sealed class TrackerPlans(GoldthreadDb db, IDocumentStore store, TrackerNamesQuery names)
{
    public async Task<TrackerPlan> OfAsync(TrackerImport import, CancellationToken cancel)
    {
        var kind = await db.Set<Document>()
            .Where(document => document.Id == import.DocumentId)
            .Select(document => document.Kind)
            .SingleAsync(cancel);
        await using var content = await store.OpenAsync(import.FileHash, cancel);
        var sheet = TrackerSheet.Read(content, kind);
        return TrackerPlan.Of(sheet, TrackerAnswers.Of(import), await names.ReadAsync(cancel), import.FileName);
    }

    /// <summary>The plan of a file that is not uploaded yet, without any answers.</summary>
    /// <exception cref="RuleBrokenException">It is no spreadsheet that we take.</exception>
    public async Task<TrackerPlan> OfFileAsync(string name, Stream content, CancellationToken cancel)
    {
        try
        {
            var kind = FileTypes.Sniff(name, content);
            var sheet = TrackerSheet.Read(content, kind);
            return TrackerPlan.Of(sheet, new TrackerAnswers(), await names.ReadAsync(cancel), name);
        }
        catch (FileRefusedException refusal)
        {
            throw refusal.Beside("File");
        }
    }
}
