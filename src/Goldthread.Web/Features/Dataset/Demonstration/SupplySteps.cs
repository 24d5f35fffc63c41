using System.Globalization;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Dataset.SupplyingFigures;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>What agencies do with their returns in the demonstration, through the use cases of their pages.</summary>
[Scoped]
public sealed class SupplySteps(
    GoldthreadDb db,
    ReturnQuery returns,
    SaveFigures save,
    SendReturn send,
    CurrentUser user
)
{
    /// <summary>Fills in rows of a return with invented figures, the first so many of them.</summary>
    /// <param name="period">The period, as addresses name it.</param>
    /// <param name="agency">The agency, as addresses name it.</param>
    /// <param name="at">Which period of the demonstration it is.</param>
    /// <param name="share">How much of the return: 1 for all.</param>
    /// <param name="cancel">Stops.</param>
    public async Task FillAsync(string period, string agency, int at, double share, CancellationToken cancel)
    {
        var view = await EnterAsync(period, agency, cancel);
        var suppliers = await db
            .IndicatorSuppliers.AsNoTracking()
            .GroupBy(supplier => supplier.IndicatorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        var lines = view.Lines.Take((int)Math.Ceiling(view.Lines.Count * share));
        var rows = lines.Select(line =>
        {
            var figure = InventedFigures.Of(
                line.Definition,
                agency,
                suppliers.GetValueOrDefault(line.Definition.IndicatorId, 1),
                at
            );
            return new FigureToSave(line.Number, Entry(figure?.Top, figure?.Bottom));
        });
        await save.RunAsync(new FiguresToSave(period, agency, [.. rows]), cancel);
    }

    /// <summary>Puts another numerator into one row.</summary>
    public async Task ChangeAsync(string period, string agency, string number, double by, CancellationToken cancel)
    {
        var view = await EnterAsync(period, agency, cancel);
        if (view.Find(number) is not { Figure.Numerator: { } top } line)
        {
            return;
        }

        var entry = FigureEntry.Of(line.Figure.ToText()) with
        {
            Numerator = FigureNumbers.Write(Math.Max(0, top + by)),
        };
        await save.RunAsync(new FiguresToSave(period, agency, [new FigureToSave(number, entry)]), cancel);
    }

    /// <summary>Sends a return; what looks odd is answered, and so is what was asked.</summary>
    public async Task SendAsync(string period, string agency, CancellationToken cancel)
    {
        var view = await EnterAsync(period, agency, cancel);
        var request = new ReturnToSend(period, agency)
        {
            Why = view
                .Lines.Where(line => line.WaitsForWhy)
                .ToDictionary(
                    line => line.Number,
                    string? (_) => "Checked against the record system: it is right.",
                    StringComparer.Ordinal
                ),
            QueryAnswers = view
                .Lines.Where(line => line.Figure.IsQueried)
                .ToDictionary(
                    line => line.Number,
                    string? (_) => "Episodes that began in another force’s area were counted. They are taken out.",
                    StringComparer.Ordinal
                ),
            SameBecause = view.SameQuestion is null ? null : "Checked: nothing has changed.",
        };
        db.ChangeTracker.Clear();
        await send.RunAsync(request, cancel);
    }

    /// <summary>Acts as the agency’s lead from here on.</summary>
    private async Task<ReturnView> EnterAsync(string period, string agency, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var view = await returns.FindAsync(period, agency, toChange: false, cancel);
        var lead = await db
            .Posts.AsNoTracking()
            .Where(post => post.AgencyId == view.Agency.Id && post.Role == Role.AgencyLead)
            .Select(post => post.Title)
            .FirstOrDefaultAsync(cancel);
        user.ActAs(lead ?? string.Create(CultureInfo.InvariantCulture, $"Data lead, {view.Agency.ShortName}"));
        return view;
    }

    private static FigureEntry Entry(double? top, double? bottom) =>
        top is null
            ? new FigureEntry { Gap = FigureGap.NotCollected.Say(), GapBecause = "It is not recorded yet." }
            : new FigureEntry { Numerator = FigureNumbers.Write(top), Denominator = FigureNumbers.Write(bottom) };
}
