using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>Who plays what: the team and the judges of a partnership, and the lead of an agency.</summary>
[Scoped]
public sealed class Troupe(GoldthreadDb db)
{
    private readonly Dictionary<string, (string Slug, Guid Id, string Lead)> agencies = new(StringComparer.Ordinal);

    /// <summary>The post of the team that writes.</summary>
    public static string TeamOf(string partnership) =>
        partnership switch
        {
            "hampshire" => "Quality officer, Hampshire",
            "isle-of-wight" => "Business manager, Isle of Wight",
            "portsmouth" => "Business manager, Portsmouth",
            _ => "Business manager, Southampton",
        };

    /// <summary>The post that signs off and judges: in Hampshire the chair, elsewhere the team.</summary>
    public static string JudgeOf(string partnership, string? group) =>
        partnership != "hampshire" ? TeamOf(partnership)
        : group == "scrutiny-group" ? "Scrutiny Group chair, Hampshire"
        : "Independent chair, Hampshire";

    public async Task<(string Slug, Guid Id, string Lead)> AgencyAsync(string shortName, CancellationToken cancel)
    {
        if (!agencies.TryGetValue(shortName, out var agency))
        {
            var found = await db.Agencies.AsNoTracking().SingleAsync(known => known.ShortName == shortName, cancel);
            var lead = await db
                .Posts.AsNoTracking()
                .Where(post => post.AgencyId == found.Id)
                .OrderBy(post => post.Role)
                .Select(post => post.Title)
                .FirstAsync(cancel);
            agency = (found.Slug, found.Id, lead);
            agencies.Add(shortName, agency);
        }

        return agency;
    }
}
