using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>
/// Accepts the returns of some agencies: each figure that differs from what was accepted before becomes an issue, queries
/// are settled, and the partnership's figures are worked out anew. In a locked period an accepted return is final at once.
/// </summary>
[UseCase]
public sealed class AcceptReturns(
    GoldthreadDb db,
    NamedReturnQuery returns,
    IndicatorSums sums,
    CurrentUser user,
    TimeProvider time
)
{
    /// <param name="period">The period, as its address names it.</param>
    /// <param name="chosen">The agencies by their slugs, each with the version of the return that was read.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>How many figures are new or restated.</returns>
    public async Task<int> RunAsync(string period, IReadOnlyDictionary<string, uint> chosen, CancellationToken cancel)
    {
        if (chosen.Count == 0)
        {
            throw new RuleBrokenException("Choose at least one return that was sent.", "Chosen");
        }

        List<NamedReturn> named = [];
        foreach (var agency in chosen.Keys)
        {
            named.Add(await returns.OfAsync(period, agency, cancel));
        }

        var window = named[0].Window;
        HashSet<Guid> touched = [];
        var issued = 0;
        foreach (var one in named)
        {
            db.Expect(one.Return, chosen[one.Agency.Slug]);
            one.Return.Accept(time.Today(), user.Name);
            issued += await IssueAsync(one, touched, cancel);
            if (window.IsLocked)
            {
                one.Return.Lock(time.Today());
            }
        }

        await sums.WorkOutAsync(window, touched, cancel);
        await db.SaveChangesAsync(this, cancel);
        return issued;
    }

    private async Task<int> IssueAsync(NamedReturn one, HashSet<Guid> touched, CancellationToken cancel)
    {
        var id = one.Return.Id;
        var rows = await db.ReturnedFigures.Where(row => row.ReturnId == id).ToListAsync(cancel);
        var ids = rows.Select(row => row.Id).ToList();
        var before = IndicatorSums
            .Latest(
                await db.FigureIssues.AsNoTracking().Where(issue => ids.Contains(issue.FigureId)).ToListAsync(cancel)
            )
            .ToDictionary(issue => issue.FigureId);
        var issued = 0;
        foreach (var row in rows)
        {
            var last = before.GetValueOrDefault(row.Id);
            touched.Add(row.IndicatorId);
            if (last is null ? row.IsAnswered : !last.Says(row))
            {
                var number = (last?.Number ?? 0) + 1;
                var because = last is null ? null : Because(one.Return, row);
                db.Add(new FigureIssue(row, one.Window.Id, number, because, time.UtcNow(), user.Name));
                issued++;
            }

            row.Settle();
        }

        return issued;
    }

    private static string Because(DataReturn one, ReturnedFigure row) =>
        row.Query is { } query
            ? Cut($"Queried by the partnership: {query}")
            : one.ReopenedBecause ?? "Corrected when the return came back.";

    private static string Cut(string words) =>
        words.Length <= ReturnedFigure.WordsLength ? words : words[..(ReturnedFigure.WordsLength - 1)] + "…";
}
