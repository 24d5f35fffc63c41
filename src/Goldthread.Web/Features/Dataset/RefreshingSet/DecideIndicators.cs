using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>Saves what is to become of one or more indicators at a refresh, all of it or nothing.</summary>
[UseCase]
public sealed class DecideIndicators(GoldthreadDb db, OpenRefreshQuery refreshes, Address address, CurrentUser user)
{
    /// <exception cref="RuleBrokenException">The refresh is signed off, or a choice needs a reason or does not fit.</exception>
    public async Task RunAsync(int year, IReadOnlyList<IndicatorChoice> choices, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var refresh = await refreshes.FindAsync(year, cancel);
        refresh.RequireOpen();
        var numbers = choices.Select(choice => choice.Number).ToList();
        var indicators = await db
            .Indicators.Where(one => one.PartnershipId == here && numbers.Contains(one.Number))
            .ToDictionaryAsync(one => one.Number, StringComparer.Ordinal, cancel);
        var decisions = await db
            .RefreshDecisions.Where(decision => decision.RefreshId == refresh.Id)
            .ToDictionaryAsync(decision => decision.IndicatorId, cancel);
        foreach (var choice in choices)
        {
            var indicator = indicators.GetValueOrDefault(choice.Number) ?? throw new NotFoundException();
            Decide(refresh, indicator, decisions.GetValueOrDefault(indicator.Id), choice);
        }

        await db.SaveChangesAsync(this, cancel);
    }

    private void Decide(
        IndicatorRefresh refresh,
        Indicator indicator,
        RefreshDecision? decision,
        IndicatorChoice choice
    )
    {
        if (!RefreshWords.Offered(indicator.Standing).Contains(choice.Choice))
        {
            throw new RuleBrokenException(
                $"{indicator.Number}: choose one of the answers that are offered.",
                choice.Field
            );
        }

        if (decision is null)
        {
            decision = new RefreshDecision(refresh, indicator);
            db.Add(decision);
        }
        else if (choice.Seen is { } seen)
        {
            db.Expect(decision, seen);
        }

        try
        {
            decision.Decide(refresh, choice.Choice, choice.Because, user.Name);
        }
        catch (RuleBrokenException refusal)
        {
            throw new RuleBrokenException(
                $"{indicator.Number}: {char.ToLowerInvariant(refusal.Message[0])}{refusal.Message[1..]}",
                choice.Field
            );
        }
    }
}

/// <summary>What somebody says is to become of one indicator.</summary>
/// <param name="Number">The indicator.</param>
/// <param name="Choice">What is to become of it.</param>
/// <param name="Because">The reason; keeping needs none.</param>
/// <param name="Seen">The version of the decision that the person had in front of them; nothing where there was none.</param>
public sealed record IndicatorChoice(string Number, RefreshChoice Choice, string? Because, uint? Seen = null)
{
    /// <summary>The field of the form that a refusal stands beside.</summary>
    public string? Field { get; init; }
}
