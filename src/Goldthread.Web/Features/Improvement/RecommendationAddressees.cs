using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Puts a recommendation to agencies, for the first time or again, and lets their people read the finding. It adds rows;
/// the caller saves.
/// </summary>
[Scoped]
public sealed class RecommendationAddressees(GoldthreadDb db, ImprovementChoicesQuery choices, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">An agency ended or does not work here, or the day to reply by is past.</exception>
    public async Task AskAsync(Recommendation recommendation, Asking asking, CancellationToken cancel)
    {
        recommendation.RefuseEnded();
        var agencies = await AgenciesAsync(asking.Agencies, cancel);
        var finding = await db.Findings.SingleAsync(one => one.Id == recommendation.FindingId, cancel);
        var asked = await db
            .Addressees.Where(row => row.RecommendationId == recommendation.Id)
            .ToDictionaryAsync(row => row.AgencyId, cancel);
        var named = await db
            .FindingAgencies.Where(row => row.FindingId == finding.Id)
            .Select(row => row.AgencyId)
            .ToListAsync(cancel);
        var today = time.Today();
        foreach (var agency in agencies)
        {
            if (asked.TryGetValue(agency.Id, out var before))
            {
                if (asking.Versions?.TryGetValue(agency.Slug, out var version) == true)
                {
                    db.Expect(before, version);
                }

                before.Ask(today, asking.ReplyBy, asking.Because);
            }
            else
            {
                db.Add(new Addressee(recommendation, agency.Id, today, asking.ReplyBy));
            }

            if (!named.Contains(agency.Id))
            {
                db.Add(new FindingAgency(finding, agency.Id, AgencyPart.Acting));
            }
        }
    }

    /// <summary>Whether these agencies can be asked, before anything is added.</summary>
    /// <exception cref="RuleBrokenException">One cannot.</exception>
    public async Task CheckAsync(Recommendation recommendation, Asking asking, CancellationToken cancel)
    {
        foreach (var agency in await AgenciesAsync(asking.Agencies, cancel))
        {
            _ = new Addressee(recommendation, agency.Id, time.Today(), asking.ReplyBy);
        }
    }

    /// <summary>The group that watches is one of here.</summary>
    /// <exception cref="RuleBrokenException">It is not.</exception>
    public async Task RequireGroupAsync(Guid? group, CancellationToken cancel)
    {
        if (group is { } id && !(await choices.GroupsAsync(cancel)).Any(known => known.Id == id))
        {
            throw new RuleBrokenException("Choose a group from the list.", "MonitoringGroup");
        }
    }

    /// <summary>The agencies of these slugs, each of which must work here today.</summary>
    /// <exception cref="RuleBrokenException">One does not.</exception>
    private async Task<IReadOnlyList<AgencyChoice>> AgenciesAsync(
        IReadOnlyCollection<string> slugs,
        CancellationToken cancel
    )
    {
        var here = await choices.AgenciesAsync(cancel);
        var chosen = here.Where(agency => slugs.Contains(agency.Slug, StringComparer.Ordinal)).ToList();
        if (slugs.Except(chosen.Select(agency => agency.Slug), StringComparer.Ordinal).FirstOrDefault() is { } other)
        {
            throw new RuleBrokenException(await WhyNotAsync(other, cancel), "Agencies");
        }

        return chosen;
    }

    private async Task<string> WhyNotAsync(string slug, CancellationToken cancel)
    {
        var today = time.Today();
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(known => known.Slug == slug, cancel);
        if (agency?.To is not { } lastDay || lastDay >= today)
        {
            return "Choose agencies from the list.";
        }

        var successor = await db
            .Agencies.AsNoTracking()
            .Where(known => known.Id == agency.SuccessorId)
            .Select(known => known.Name)
            .SingleOrDefaultAsync(cancel);
        return $"{agency.Name} ended on {Words.PlainDate(lastDay)}. Ask {successor ?? "another agency"} instead.";
    }
}

/// <summary>Whom to ask, and until when they may reply.</summary>
/// <param name="Agencies">Their slugs.</param>
/// <param name="ReplyBy">The last day that is in time.</param>
/// <param name="Because">Why they are asked again.</param>
/// <param name="Versions">Of those asked before, the version the author saw, so that no reply is wiped out unread.</param>
public sealed record Asking(
    IReadOnlyCollection<string> Agencies,
    DateOnly ReplyBy,
    string? Because = null,
    IReadOnlyDictionary<string, uint>? Versions = null
);
