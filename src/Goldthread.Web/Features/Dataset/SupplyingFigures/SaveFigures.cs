using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>
/// Saves rows of a return, all of them or none: those of one page, those taken from a file, or a whole return at once. A row
/// that somebody else has changed meanwhile is not overwritten unseen.
/// </summary>
[UseCase]
public sealed class SaveFigures(GoldthreadDb db, ReturnQuery returns)
{
    /// <returns>How many rows are different now, and how many of the saved ones raise a question.</returns>
    /// <exception cref="FiguresRefusedException">Some cannot be kept; it says which and why.</exception>
    /// <exception cref="FiguresChangedException">Somebody else changed some first.</exception>
    public async Task<SavedFigures> RunAsync(FiguresToSave request, CancellationToken cancel)
    {
        var view = await returns.FindAsync(request.Period, request.Agency, toChange: true, cancel);
        var rows = request
            .Rows.Select(row => (row, Line: view.Find(row.Number) ?? throw new NotFoundException()))
            .Select(pair => (pair.row, pair.Line, Reading: FigureChecks.Read(pair.Line.Definition, pair.row.Entry)))
            .ToList();
        view.Asked.Write();
        Refuse(rows.SelectMany(one => one.Reading.Faults.Select(fault => new RowFault(one.row.Number, fault))));
        Guard(rows.Select(one => (one.row, one.Line, one.Reading.Text)));
        var changed = 0;
        foreach (var (row, line, reading) in rows)
        {
            if (row.Version is { } version)
            {
                db.Expect(line.Figure, version);
            }

            changed += line.Figure.Say(reading.Text) ? 1 : 0;
        }

        await db.SaveChangesAsync(this, cancel);
        return new SavedFigures(changed, rows.Count(one => one.Line.WaitsForWhy));
    }

    private static void Refuse(IEnumerable<RowFault> faults)
    {
        if (faults.ToList() is { Count: > 0 } found)
        {
            throw new FiguresRefusedException(found);
        }
    }

    /// <summary>Somebody else’s words are kept, unless they are the same or this person has seen them.</summary>
    private static void Guard(IEnumerable<(FigureToSave Row, ReturnLine Line, FigureText Text)> rows)
    {
        var met = rows.Where(one => one.Row.Version is { } version && version != one.Line.Figure.Version)
            .Where(one => one.Line.Figure.ToText() != one.Text)
            .Select(one => one.Row.Number)
            .ToList();
        if (met.Count > 0)
        {
            throw new FiguresChangedException(met);
        }
    }
}

/// <summary>Rows of one return to save.</summary>
/// <param name="Period">As addresses name it: <c>2026-q2</c>.</param>
/// <param name="Agency">As addresses name it.</param>
/// <param name="Rows">Those to save; other rows stay as they are.</param>
public sealed record FiguresToSave(string Period, string Agency, IReadOnlyList<FigureToSave> Rows);

/// <summary>One row to save.</summary>
/// <param name="Number">The indicator’s number.</param>
/// <param name="Entry">What was typed.</param>
public sealed record FigureToSave(string Number, FigureEntry Entry)
{
    /// <summary>The version that the person had in front of them; nothing where it does not matter.</summary>
    public uint? Version { get; init; }
}

/// <summary>What a saving did.</summary>
public sealed record SavedFigures(int Changed, int Odd);

/// <summary>What is wrong with a cell of a row.</summary>
public sealed record RowFault(string Number, FigureFault Fault);

/// <summary>Some rows cannot be kept; nothing was saved.</summary>
public sealed class FiguresRefusedException(IReadOnlyList<RowFault> faults)
    : Exception("Some figures cannot be kept.")
{
    public IReadOnlyList<RowFault> Faults => faults;
}

/// <summary>Somebody else changed some of the rows first; nothing was saved.</summary>
public sealed class FiguresChangedException(IReadOnlyList<string> numbers)
    : Exception("Somebody else changed some of these rows.")
{
    public IReadOnlyList<string> Numbers => numbers;
}
