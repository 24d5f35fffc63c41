using System.Globalization;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership.Demonstration;

/// <summary>
/// The first scene: four partnerships, their joint body, the real public agencies of the area, the groups of the framework
/// and one person for each post.
/// </summary>
public sealed class FoundingScene(Themes themes) : IScene
{
    private static readonly DateOnly Start = new(2019, 9, 29);

    public int Order => 100;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var cast = ShippedText.Read<Cast>("demonstration.yaml");
        var db = stage.Db;
        var partnerships = AddPartnerships(db, cast);
        stage.Scope.To(partnerships.Values.Select(partnership => partnership.Id));
        var groups = AddGroups(db, cast, partnerships);
        var agencies = AddAgencies(db, cast, partnerships);
        foreach (var partnership in partnerships.Values.Where(partnership => partnership.Kind == PartnershipKind.Local))
        {
            themes.AddSample(partnership.Id);
            foreach (var priority in cast.Priorities)
            {
                db.Add(
                    new Priority(
                        partnership.Id,
                        priority.Title,
                        priority.Description,
                        stage.Today.Year - 1,
                        stage.Today.Year + 1
                    )
                );
            }
        }

        Dictionary<string, Person> people = new(StringComparer.Ordinal);
        foreach (var part in cast.Posts)
        {
            var person = part.HeldBy is { } other ? people[other] : AddPerson(db, part.Title);
            people.Add(part.Title, person);
            AddPost(db, part, person, partnerships, groups, agencies);
        }

        await db.SaveChangesAsync(this, cancel);
    }

    private static Dictionary<string, SafeguardingPartnership> AddPartnerships(GoldthreadDb db, Cast cast)
    {
        var founded = cast.Partnerships.ToDictionary(
            part => part.Slug,
            part => new SafeguardingPartnership(part.Name, part.ShortName, part.Slug, PartnershipKind.Local, part.Area),
            StringComparer.Ordinal
        );
        var joint = new SafeguardingPartnership(
            cast.Joint.Name,
            cast.Joint.ShortName,
            cast.Joint.Slug,
            PartnershipKind.Joint,
            null
        );
        db.AddRange(founded.Values.Select(member => new JointMember(joint.Id, member.Id, Start)));
        founded.Add(joint.Slug, joint);
        foreach (var partnership in founded.Values)
        {
            partnership.ChangeContact("01632 960 000", $"team@{partnership.Slug}.example");
        }

        db.AddRange(founded.Values);
        return founded;
    }

    private static Dictionary<(Guid, string), Group> AddGroups(
        GoldthreadDb db,
        Cast cast,
        Dictionary<string, SafeguardingPartnership> partnerships
    )
    {
        Dictionary<(Guid, string), Group> groups = [];
        foreach (var partnership in partnerships.Values)
        {
            foreach (var part in partnership.Kind == PartnershipKind.Joint ? cast.JointGroups : cast.Groups)
            {
                var group = new Group(partnership.Id, part.Name, part.Purpose, Start);
                var above = part.ReportsTo is { } name ? groups[(partnership.Id, name)].Id : (Guid?)null;
                group.Change(part.Name, part.Purpose, above);
                groups.Add((partnership.Id, part.Name), group);
            }
        }

        db.AddRange(groups.Values);
        return groups;
    }

    private static Dictionary<string, Agency> AddAgencies(
        GoldthreadDb db,
        Cast cast,
        Dictionary<string, SafeguardingPartnership> partnerships
    )
    {
        Dictionary<string, Agency> agencies = new(StringComparer.Ordinal);
        foreach (var part in cast.Agencies)
        {
            var from = part.From is { } day ? Day(day) : Start;
            var agency = new Agency(part.Name, part.ShortName, part.Kind, from);
            agency.Change(part.Name, part.ShortName, part.Kind, part.OtherNames);
            agencies.Add(part.ShortName, agency);
            foreach (var slug in part.In)
            {
                var kind = part.Partner ? MembershipKind.SafeguardingPartner : MembershipKind.RelevantAgency;
                var membership = new AgencyMembership(
                    partnerships[slug].Id,
                    agency.Id,
                    kind,
                    from < Start ? Start : from
                );
                if (part.To is { } last)
                {
                    membership.End(Day(last));
                }

                db.Add(membership);
            }
        }

        foreach (var part in cast.Agencies.Where(part => part.To is not null))
        {
            agencies[part.ShortName].End(Day(part.To!), part.Successor is { } name ? agencies[name] : null);
        }

        db.AddRange(agencies.Values);
        return agencies;
    }

    private static Person AddPerson(GoldthreadDb db, string title)
    {
        var person = new Person(title, $"{Slugs.From(title)}@demonstration.example");
        db.Add(person);
        return person;
    }

    private static void AddPost(
        GoldthreadDb db,
        CastPost part,
        Person person,
        Dictionary<string, SafeguardingPartnership> partnerships,
        Dictionary<(Guid, string), Group> groups,
        Dictionary<string, Agency> agencies
    )
    {
        var from = new DateOnly(2024, 10, 1);
        db.Add(
            part switch
            {
                { Team: { } slug } => Post.InTeam(person.Id, part.Role, part.Title, partnerships[slug].Id, from),
                { Group: { } name } => Post.InGroup(
                    person.Id,
                    part.Role,
                    part.Title,
                    groups[(partnerships[part.Of!].Id, name)],
                    from
                ),
                { Agency: { } name } => Post.InAgency(person.Id, part.Role, part.Title, agencies[name], from),
                _ => Post.ForInstallation(person.Id, part.Title, from),
            }
        );
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
