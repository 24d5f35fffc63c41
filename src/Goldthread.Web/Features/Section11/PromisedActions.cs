using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// Takes promises of section 11 into the one register of actions, under one agreed finding for each agency and cycle. A
/// promise that was taken in before is left alone. Where an agency has been merged, what it promised is done by whoever took
/// over. Does not save.
/// </summary>
[Scoped]
public sealed class PromisedActions(
    GoldthreadDb db,
    Findings findings,
    References references,
    PromiseActors actors,
    PromiseLetters letters,
    CurrentUser user,
    TimeProvider time
)
{
    private const string NoCheck = "The next section 11 cycle asks about it again.";
    private const int Digits = 4;

    /// <param name="place">The area, the cycle and the agency.</param>
    /// <param name="promises">What to take in.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>How many were new.</returns>
    /// <exception cref="RuleBrokenException">The agency ended and nobody took over, or an owner cannot take it on.</exception>
    public async Task<int> AddAsync(PromisePlace place, IReadOnlyList<PromiseToTake> promises, CancellationToken cancel)
    {
        var fresh = await FreshAsync(place, promises, cancel);
        if (fresh.Count == 0)
        {
            return 0;
        }

        var (promised, agency) = await actors.OfAsync(place, cancel);
        var lead = await actors.LeadAsync(place, agency, cancel);
        await actors.RequireOwnersAsync(fresh, agency, cancel);
        var finding = await FindingAsync(place, (promised, agency), fresh, cancel);
        var numbers = await references.NextAsync(place.PartnershipId, "A", Digits, fresh.Count, cancel);
        List<AgencyAction> made = [];
        foreach (var (promise, number) in fresh.Zip(numbers))
        {
            made.Add(Make(finding, agency, number, promise with { OwnerPostId = promise.OwnerPostId ?? lead }));
            db.AddRange(
                made[^1],
                new PlannedPromise(made[^1], (place.CycleId, promised.Id), promise.Source, promise.Key)
            );
        }

        await letters.AddAsync(place, agency, made, cancel);
        return fresh.Count;
    }

    private async Task<IReadOnlyList<PromiseToTake>> FreshAsync(
        PromisePlace place,
        IReadOnlyList<PromiseToTake> promises,
        CancellationToken cancel
    )
    {
        var taken = await db
            .PlannedPromises.AsNoTracking()
            .Where(one =>
                one.PartnershipId == place.PartnershipId
                && one.CycleId == place.CycleId
                && one.AgencyId == place.AgencyId
            )
            .Select(one => new { one.Source, one.Key })
            .ToListAsync(cancel);
        return
        [
            .. promises
                .DistinctBy(one => (one.Source, one.Key))
                .Where(one => !taken.Any(known => known.Source == one.Source && known.Key == one.Key)),
        ];
    }

    private async Task<Finding> FindingAsync(
        PromisePlace place,
        (Agency Promised, Agency Acting) of,
        IReadOnlyList<PromiseToTake> promises,
        CancellationToken cancel
    )
    {
        var known = await db
            .PlannedPromises.Where(one =>
                one.PartnershipId == place.PartnershipId
                && one.CycleId == place.CycleId
                && one.AgencyId == place.AgencyId
            )
            .Join(db.Actions, one => one.ActionId, action => action.Id, (_, action) => action.FindingId)
            .Join(db.Findings, id => id, finding => finding.Id, (_, finding) => finding)
            .Where(finding => finding.AgreedOn != null && finding.MergedOn == null && finding.RejectedOn == null)
            .OrderBy(finding => finding.Id)
            .FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            await NameAsync(known, of.Acting, cancel);
            return known;
        }

        var themes = await ThemesAsync(place.PartnershipId, promises, cancel);
        var source = new Source(SourceKind.Section11, $"{place.CycleName}: {of.Promised.Name}", place.On)
        {
            Id = place.SourceId,
            Path = place.SourcePath,
        };
        var text = new FindingText(
            FindingKind.Improvement,
            $"{place.CycleName}: {of.Promised.Name} has promised to improve how it keeps children safe.",
            $"Each promise is an action below. They come from the signed self-assessment, the feedback letter and the conversation.{Ended(of)}",
            null
        );
        var finding = await findings.RecordAsync(place.PartnershipId, text, source, themes, [of.Acting.Id], cancel);
        finding.Agree(time.Today(), user.Name, themes.Count, unanswered: 0);
        return finding;
    }

    private static string Ended((Agency Promised, Agency Acting) of) =>
        of.Promised.Id == of.Acting.Id ? "" : $" {of.Acting.Name} has taken over from {of.Promised.Name}.";

    /// <summary>Whoever took over since the finding was recorded is named in it, so that its people may read it.</summary>
    private async Task NameAsync(Finding finding, Agency agency, CancellationToken cancel)
    {
        var isNamed = await db.FindingAgencies.AnyAsync(
            one => one.FindingId == finding.Id && one.AgencyId == agency.Id,
            cancel
        );
        if (!isNamed)
        {
            db.Add(new FindingAgency(finding, agency.Id, AgencyPart.Acting));
        }
    }

    /// <summary>The themes of the questions as the partnership names them; working together where it names none of them.</summary>
    private async Task<IReadOnlyList<Guid>> ThemesAsync(
        Guid here,
        IReadOnlyList<PromiseToTake> promises,
        CancellationToken cancel
    )
    {
        var offered = await db
            .Themes.AsNoTracking()
            .Where(theme => theme.PartnershipId == here && theme.Kind == ThemeKind.Practice && theme.Retired == null)
            .OrderBy(theme => theme.Name)
            .ToListAsync(cancel);
        var names = promises.SelectMany(one => one.Themes).Select(QuestionThemes.Say).ToHashSet(StringComparer.Ordinal);
        var fitting = offered.Where(theme => names.Contains(theme.Name)).ToList();
        var fallback = QuestionThemes.Say("partnership");
        var chosen = fitting.Count > 0 ? fitting : [.. offered.OrderBy(theme => theme.Name != fallback).Take(1)];
        return chosen.Count > 0
            ? [.. chosen.Select(theme => theme.Id)]
            : throw new RuleBrokenException(
                "Your partnership offers no practice theme. Add one under Themes, then take the promises into the register."
            );
    }

    /// <summary>It was promised on the day of the signature, so a day that has passed since is overdue and not moved.</summary>
    private AgencyAction Make(Finding finding, Agency agency, string reference, PromiseToTake promise)
    {
        var began = finding.SourceDay < promise.Due ? finding.SourceDay : promise.Due;
        var words = new PromiseWords(promise.Title, promise.Detail);
        var text = new ActionText(
            words.Title,
            words.Detail,
            null,
            ActionStrength.SupportsPeople,
            promise.OwnerPostId,
            null,
            promise.Due
        );
        var action = new AgencyAction(finding, null, agency, reference, text, began);
        if (action.OwnerPostId is not null)
        {
            action.GoUnchecked(NoCheck);
            action.Agree(time.Today(), user.Name, hasCheck: false);
        }

        return action;
    }
}

/// <summary>Whose promises of what are taken in, and where they can be read.</summary>
public sealed record PromisePlace
{
    public required Guid PartnershipId { get; init; }

    public required Guid CycleId { get; init; }

    public required Guid AgencyId { get; init; }

    public required string CycleName { get; init; }

    /// <summary>The submission, or the conversation where there is none.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>An address below the partnership.</summary>
    public required string SourcePath { get; init; }

    /// <summary>The day it was signed or said.</summary>
    public required DateOnly On { get; init; }
}
