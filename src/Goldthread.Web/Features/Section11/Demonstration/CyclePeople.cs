using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>
/// Posts that section 11 needs beyond the cast: somebody who leads and somebody who signs in each agency that is asked, and
/// a chair and two readers in each area.
/// </summary>
public static class CyclePeople
{
    public const string Chair = "Independent chair";

    /// <summary>Who reads returns in an area, and makes up a panel of two.</summary>
    public static readonly IReadOnlyList<string> Readers = ["Peer scrutineer", "Scrutiny Group chair"];

    private const int YearsOfPosts = 4;

    private static readonly Dictionary<string, string> Executives = new(StringComparer.Ordinal)
    {
        [CycleStage.Council] = "Director of children’s services, Hampshire",
        [CycleStage.CommunityHealth] = "Chief nurse, community health",
        [CycleStage.Probation] = "Head of probation delivery",
    };

    /// <summary>Adds whoever is missing. Does not save.</summary>
    public static async Task AddAsync(SceneStage stage, CancellationToken cancel)
    {
        await AddToAgenciesAsync(stage, cancel);
        await AddToAreasAsync(stage, cancel);
    }

    private static async Task AddToAgenciesAsync(SceneStage stage, CancellationToken cancel)
    {
        var held = await stage
            .Db.Posts.AsNoTracking()
            .Where(post => post.AgencyId != null)
            .Select(post => new { post.AgencyId, post.Role })
            .ToListAsync(cancel);
        var agencies = await stage
            .Db.Agencies.Where(agency => agency.To == null)
            .OrderBy(agency => agency.Slug)
            .ToListAsync(cancel);
        foreach (var agency in agencies)
        {
            var executive = Executives.GetValueOrDefault(agency.Slug, $"Executive lead, {agency.ShortName}");
            (Role Role, string Title)[] needed =
            [
                (Role.AgencyLead, $"Safeguarding lead, {agency.ShortName}"),
                (Role.AgencyExecutive, executive),
            ];
            var from = stage.Today.AddYears(-YearsOfPosts);
            from = from < agency.From ? agency.From : from;
            foreach (var (role, title) in needed)
            {
                if (!held.Any(post => post.AgencyId == agency.Id && post.Role == role))
                {
                    stage.Db.Add(Post.InAgency(Hire(stage, title), role, title, agency, from));
                }
            }
        }
    }

    private static async Task AddToAreasAsync(SceneStage stage, CancellationToken cancel)
    {
        var held = await stage.Db.Posts.AsNoTracking().Select(post => post.Title).ToListAsync(cancel);
        var groups = await stage.Db.Groups.AsNoTracking().OrderBy(group => group.Name).ToListAsync(cancel);
        foreach (
            var place in await stage
                .Db.Partnerships.AsNoTracking()
                .Where(one => one.Kind == PartnershipKind.Local)
                .ToListAsync(cancel)
        )
        {
            foreach (
                var (role, post) in Readers.Select(one => (Role.Scrutineer, one)).Append((Role.IndependentChair, Chair))
            )
            {
                var title = $"{post}, {place.ShortName}";
                var within = role == Role.IndependentChair ? "Board" : "Scrutiny Group";
                if (
                    !held.Contains(title, StringComparer.Ordinal)
                    && groups.FirstOrDefault(one => one.PartnershipId == place.Id && one.Name == within) is { } group
                )
                {
                    var from = stage.Today.AddYears(-YearsOfPosts);
                    stage.Db.Add(Post.InGroup(Hire(stage, title), role, title, group, from));
                }
            }
        }
    }

    private static Guid Hire(SceneStage stage, string title)
    {
        var person = new Person(title, $"{Slugs.From(title)}@demonstration.example");
        stage.Db.Add(person);
        return person.Id;
    }
}
