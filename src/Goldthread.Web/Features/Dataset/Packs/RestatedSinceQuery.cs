using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// The figures of a shared pack that say something else today, because an agency restated its own or sent it late. What is
/// told is the partnership’s figure then and now, never an agency’s.
/// </summary>
public sealed class RestatedSinceQuery(GoldthreadDb db)
{
    public async Task<IReadOnlyList<RestatedInPack>> OfAsync(
        PackIssue issue,
        PackContent content,
        CancellationToken cancel
    )
    {
        var (here, since) = (issue.PartnershipId, issue.SharedAt);
        var changed = await db
            .IndicatorFigures.AsNoTracking()
            .Where(figure => figure.PartnershipId == here && figure.WorkedOutAt > since)
            .Join(
                db.Indicators,
                figure => figure.IndicatorId,
                indicator => indicator.Id,
                (figure, indicator) => new { indicator.Number, Figure = figure }
            )
            .ToListAsync(cancel);
        var reasons = (
            await db
                .FigureIssues.AsNoTracking()
                .Where(one => one.PartnershipId == here && one.IssuedAt > since)
                .Join(
                    db.ReturnWindows,
                    one => one.WindowId,
                    window => window.Id,
                    (one, window) =>
                        new
                        {
                            one.IndicatorId,
                            window.FirstDay,
                            one.Number,
                        }
                )
                .ToListAsync(cancel)
        ).ToLookup(one => (one.IndicatorId, one.FirstDay), one => one.Number);
        return
        [
            .. changed
                .Select(row => (row.Figure, Said: Find(content, row.Number, row.Figure)))
                .Where(pair => pair.Said is { } said && said.Figure.Value != pair.Figure.Value)
                .OrderBy(pair => pair.Said!.Value.Indicator.Id, StringComparer.Ordinal)
                .ThenBy(pair => pair.Figure.FirstDay)
                .Select(pair =>
                {
                    var (indicator, figure) = pair.Said!.Value;
                    return new RestatedInPack(
                        indicator.Caption,
                        figure.Period,
                        Say(indicator, figure.Value, figure.Sign),
                        Say(indicator, pair.Figure.Value, "[x]"),
                        reasons[(pair.Figure.IndicatorId, pair.Figure.FirstDay)].Any(number => number > 1)
                            ? "Restated"
                            : "Came in later",
                        pair.Figure.WorkedOutAt
                    );
                }),
        ];
    }

    private static (PackIndicator Indicator, PackFigure Figure)? Find(
        PackContent content,
        string number,
        IndicatorFigure now
    ) =>
        content.Indicators.FirstOrDefault(one => one.Id == number) is { } indicator
        && indicator.Figures.FirstOrDefault(figure =>
            figure.FirstDay == now.FirstDay && figure.Period == now.Period.Label
        )
            is { } figure
            ? (indicator, figure)
            : null;

    private static string Say(PackIndicator indicator, double? value, string? sign) =>
        value is { } known ? indicator.Style.Write(known) : sign ?? "[x]";
}

/// <summary>A figure of a shared pack and what it is today.</summary>
public sealed record RestatedInPack(
    string Indicator,
    string Period,
    string Then,
    string Now,
    string Because,
    DateTime At
);
