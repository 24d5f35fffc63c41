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
/// promise that was taken in before is left alone. Does not save.
/// </summary>
[Scoped]
public sealed class PromisedActions(
    GoldthreadDb db,
    Findings findings,
    References references,
    ActingAgenciesQuery acting,
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
    /// <exception cref="RuleBrokenException">The agency has ended, or an owner cannot take it on.</exception>
    public async Task<int> AddAsync(PromisePlace place, IReadOnlyList<PromiseToTake> promises, CancellationToken cancel)
    {
        var fresh = await FreshAsync(place, promises, cancel);
        if (fresh.Count == 0)
        {
            return 0;
        }

        var agency = await acting.RequireAsync(place.AgencyId, cancel);
        var lead = await LeadAsync(place, cancel);
        foreach (var owner in fresh.Select(one => one.OwnerPostId).OfType<Guid>().Distinct())
        {
            await acting.RequireOwnerAsync(owner, agency.Id, cancel);
        }

        var finding = await FindingAsync(place, agency, fresh, cancel);
        var numbers = await references.NextAsync(place.PartnershipId, "A", Digits, fresh.Count, cancel);
        List<AgencyAction> made = [];
        foreach (var (promise, number) in fresh.Zip(numbers))
        {
            made.Add(Make(finding, agency, number, promise with { OwnerPostId = promise.OwnerPostId ?? lead }));
            db.AddRange(made[^1], new PlannedPromise(made[^1], place.CycleId, promise.Source, promise.Key));
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

    /// <summary>The post that leads the self-assessment while somebody holds it, or the agency’s lead.</summary>
    private async Task<Guid?> LeadAsync(PromisePlace place, CancellationToken cancel)
    {
        var today = time.Today();
        var named = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => one.CycleId == place.CycleId && one.AgencyId == place.AgencyId)
            .Join(db.Posts, one => one.LeadPostId, post => post.Id, (_, post) => post)
            .Where(post => post.AgencyId == place.AgencyId)
            .Where(post => post.From <= today && (post.To == null || post.To >= today))
            .Where(post => !db.Set<Person>().Any(person => person.Id == post.PersonId && person.Left != null))
            .Select(post => (Guid?)post.Id)
            .SingleOrDefaultAsync(cancel);
        return named ?? await acting.LeadOfAsync(place.AgencyId, cancel);
    }

    private async Task<Finding> FindingAsync(
        PromisePlace place,
        Agency agency,
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
            return known;
        }

        var themes = await ThemesAsync(place.PartnershipId, promises, cancel);
        var source = new Source(SourceKind.Section11, $"{place.CycleName}: {agency.Name}", place.On)
        {
            Id = place.SourceId,
            Path = place.SourcePath,
        };
        var text = new FindingText(
            FindingKind.Improvement,
            $"{place.CycleName}: {agency.Name} has promised to improve how it keeps children safe.",
            "Each promise is an action below. They come from the signed self-assessment, the feedback letter and the conversation.",
            null
        );
        var finding = await findings.RecordAsync(place.PartnershipId, text, source, themes, [agency.Id], cancel);
        finding.Agree(time.Today(), user.Name, themes.Count, unanswered: 0);
        return finding;
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
        var text = new ActionText(
            Short(promise.Title.ReplaceLineEndings(" ").Trim(), AgencyAction.TitleLength),
            Short(promise.Detail, AgencyAction.DetailLength),
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

    private static string Short(string words, int most) => words.Length <= most ? words : $"{words[..(most - 1)]}…";
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
