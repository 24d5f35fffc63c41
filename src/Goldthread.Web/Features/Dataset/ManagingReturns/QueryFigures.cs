using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>Asks an agency about figures it sent, each at its cell, and returns the whole to it; its leads hear of it.</summary>
[UseCase]
public sealed class QueryFigures(
    GoldthreadDb db,
    NamedReturnQuery returns,
    ReturnContactsQuery contacts,
    ReturnLetters letters,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>How many figures are asked about.</returns>
    public async Task<int> RunAsync(
        string period,
        string agency,
        uint version,
        IReadOnlyDictionary<Guid, string?> questions,
        CancellationToken cancel
    )
    {
        var (window, one, asked) = await returns.OfAsync(period, agency, cancel);
        db.Expect(one, version);
        var written = questions
            .Where(question => !string.IsNullOrWhiteSpace(question.Value))
            .ToDictionary(question => question.Key, question => question.Value!);
        if (written.Count == 0)
        {
            throw new RuleBrokenException("Write a question beside at least one figure.", "Questions");
        }

        if (written.Values.FirstOrDefault(words => words.Length > ReturnedFigure.WordsLength) is not null)
        {
            throw new RuleBrokenException("Keep each question to 1,000 characters.", "Questions");
        }

        var rows = await db.ReturnedFigures.Where(row => row.ReturnId == one.Id).ToListAsync(cancel);
        var queried = rows.Where(row => written.ContainsKey(row.IndicatorId)).ToList();
        if (queried.Count < written.Count)
        {
            throw new NotFoundException();
        }

        one.Query(time.Today());
        foreach (var row in queried)
        {
            row.Ask(written[row.IndicatorId], user.Name);
        }

        await WriteAsync(window, one, asked, queried, cancel);
        await db.SaveChangesAsync(this, cancel);
        return queried.Count;
    }

    private async Task WriteAsync(
        ReturnWindow window,
        DataReturn one,
        Agency agency,
        List<ReturnedFigure> queried,
        CancellationToken cancel
    )
    {
        var here = window.PartnershipId;
        var sender = await letters.SenderAsync(here, cancel);
        var people = await contacts.OfAsync(here, [agency.Id], time.Today(), cancel);
        var ids = queried.Select(row => row.IndicatorId).ToList();
        var numbers = await db
            .Indicators.Where(indicator => ids.Contains(indicator.Id))
            .OrderBy(indicator => indicator.Theme)
            .ThenBy(indicator => indicator.Number.Length)
            .ThenBy(indicator => indicator.Number)
            .Select(indicator => indicator.Number)
            .ToListAsync(cancel);
        var letter = ReturnLetter.Returning(ReturnAsked.Of(sender, window, one, agency, (queried.Count, 0)), numbers);
        await letters.AddAsync(
            letter with
            {
                To = people[agency.Id].Leads,
            },
            FormattableString.Invariant($"return-queried:{one.Id}:{one.Version}"),
            here,
            cancel
        );
    }
}
