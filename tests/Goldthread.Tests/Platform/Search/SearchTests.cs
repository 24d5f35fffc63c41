using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Platform.Search;

public sealed class SearchTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");
    private static readonly Guid Portsmouth = Guid.Parse("22222222-2222-7222-8222-222222222222");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind, string, string> Questions
    {
        get
        {
            var cases = new TheoryData<DatabaseKind, string, string>();
            foreach (var kind in Kinds.Both)
            {
                cases.Add(kind.Data, "neglect", "Neglect strategy|Training");
                cases.Add(kind.Data, "NEGLECT", "Neglect strategy|Training");
                cases.Add(kind.Data, "negl", "Neglect strategy|Training");
                cases.Add(kind.Data, "A-0412", "Neglect strategy");
                cases.Add(kind.Data, "schools training", "Training");
                cases.Add(kind.Data, "school", "Training");
                cases.Add(kind.Data, "neglect absent", "");
                cases.Add(kind.Data, "\"neglect\" OR * ) ( : & | ! '", "Neglect strategy|Training");
                cases.Add(kind.Data, "training for schools", "Training");
                cases.Add(kind.Data, "'; DROP TABLE x; --", "");
                cases.Add(kind.Data, "   ", "");
                cases.Add(kind.Data, "portsmouths", "");
                cases.Add(kind.Data, "the", "");
                cases.Add(kind.Data, "review of neglect", "Neglect strategy");
                cases.Add(kind.Data, "neglected", "Neglect strategy|Training");
                cases.Add(kind.Data, "zoe", "Zoë’s café");
                cases.Add(kind.Data, "ZOË CAFÉ", "Zoë’s café");
                cases.Add(kind.Data, "multi-agency", "Multi-agency audit");
                cases.Add(kind.Data, "multi agency", "Multi-agency audit");
                cases.Add(kind.Data, "neglect\0\ud800", "Neglect strategy|Training");
                cases.Add(kind.Data, new string('x', 400), "");
                cases.Add(kind.Data, string.Join(' ', Enumerable.Repeat("neglect", 50)), "Neglect strategy|Training");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Both_databases_find_the_same(DatabaseKind kind, string words, string titles)
    {
        await using var database = await PlansAsync(kind);
        await using var work = database.Work(Hampshire);
        var found = await work.Get<ISearchIndex>().FindAsync(Ask(words, [Hampshire], "Read"), Cancel);
        Assert.Equal(titles, string.Join('|', found.Hits.Select(hit => hit.Title)));
        Assert.Equal(found.Hits.Count, found.Total);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_a_person_may_not_open_is_not_counted(DatabaseKind kind)
    {
        await using var database = await PlansAsync(kind);
        await using var work = database.Work(Hampshire, Portsmouth);
        var index = work.Get<ISearchIndex>();
        Assert.Equal(0, (await index.FindAsync(Ask("neglect", [Hampshire], "Another"), Cancel)).Total);
        Assert.Equal(3, (await index.FindAsync(Ask("neglect", [Hampshire, Portsmouth], "Read"), Cancel)).Total);
        Assert.Equal(2, (await index.FindAsync(Ask("neglect", [Hampshire], "Read", take: 1), Cancel)).Total);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Thousands_of_other_peoples_matches_do_not_push_out_the_one_that_is_mine(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var work = database.Work(Hampshire, Portsmouth);
        work.Db.AddRange(
            Enumerable
                .Range(0, 2_100)
                .Select(i => new SamplePlan
                {
                    PartnershipId = Portsmouth,
                    Title = "Neglect",
                    Reference = $"N{i}",
                })
        );
        work.Db.Add(
            new SamplePlan
            {
                PartnershipId = Hampshire,
                Title = "Mine",
                Body = "One word on neglect among many others.",
            }
        );
        await work.Db.SaveChangesAsync(this, Cancel);
        var found = await work.Get<ISearchIndex>().FindAsync(Ask("neglect", [Hampshire], "Read"), Cancel);
        Assert.Equal("Mine", Assert.Single(found.Hits).Title);
        Assert.Equal(1, found.Total);
        var last = Ask("neglect", [Hampshire, Portsmouth], "Read", skip: 2_100);
        Assert.Single((await work.Get<ISearchIndex>().FindAsync(last, Cancel)).Hits);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_changed_record_is_found_by_its_new_words_and_a_removed_one_not_at_all(DatabaseKind kind)
    {
        await using var database = await PlansAsync(kind);
        await using var work = database.Work(Hampshire);
        var plan = await work.Db.Set<SamplePlan>().SingleAsync(row => row.Title == "Training", Cancel);
        plan.Title = "Apprenticeships";
        await work.Db.SaveChangesAsync(this, Cancel);
        Assert.Equal(1, await CountAsync(work, "apprenticeships"));
        Assert.Equal(0, await CountAsync(work, "training"));
        work.Db.Remove(plan);
        await work.Db.SaveChangesAsync(this, Cancel);
        Assert.Equal(0, await CountAsync(work, "apprenticeships"));
    }

    [Fact]
    public async Task The_common_words_are_those_that_Postgres_leaves_out()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Postgres);
        await using var work = database.Work();
        var kept = await work
            .Db.Database.SqlQuery<string>(
                $"SELECT word AS \"Value\" FROM unnest({StopWords.English.ToArray()}) AS word WHERE length(to_tsvector('english', word)) > 0"
            )
            .ToListAsync(Cancel);
        Assert.Empty(kept);
        Assert.Equal(127, StopWords.English.Count);
    }

    private static async Task<int> CountAsync(TestWork work, string words) =>
        (await work.Get<ISearchIndex>().FindAsync(Ask(words, [Hampshire], "Read"), Cancel)).Total;

    private static async Task<TestDatabase> PlansAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.NewAsync(kind);
        await using var work = database.Work(Hampshire, Portsmouth);
        work.Db.AddRange(
            new SamplePlan
            {
                PartnershipId = Hampshire,
                Title = "Neglect strategy",
                Body = "A review of what works.",
                Reference = "A-0412",
            },
            new SamplePlan
            {
                PartnershipId = Hampshire,
                Title = "Training",
                Body = "Schools learn to see neglect early.",
            },
            new SamplePlan { PartnershipId = Hampshire, Title = "Zoë’s café" },
            new SamplePlan { PartnershipId = Hampshire, Title = "Multi-agency audit" },
            new SamplePlan
            {
                PartnershipId = Portsmouth,
                Title = "Portsmouths own",
                Body = "Neglect again.",
            }
        );
        await work.Db.SaveChangesAsync(new SearchTests(), Cancel);
        return database;
    }

    private static SearchQuery Ask(
        string words,
        IReadOnlyList<Guid> partnerships,
        string policy,
        int skip = 0,
        int take = 25
    ) =>
        new(
            words,
            [policy],
            [.. partnerships.Select(there => new SearchPermit(policy, there))],
            partnerships,
            [],
            skip,
            take
        );
}
