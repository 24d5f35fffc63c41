using System.Globalization;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Platform.Data;

public sealed class KeptAnswerTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");
    private static readonly Guid Portsmouth = Guid.Parse("22222222-2222-7222-8222-222222222222");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_answer_is_kept_while_nothing_is_written(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await WriteAsync(database, Hampshire);
        Assert.Equal("1 of ask 1", await AskAsync(database, 1));
        Assert.Equal("1 of ask 1", await AskAsync(database, 2));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Whatever_is_written_in_the_partnership_or_shared_ends_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await WriteAsync(database, Hampshire);
        await AskAsync(database, 1);
        await WriteAsync(database, Hampshire);
        Assert.Equal("2 of ask 2", await AskAsync(database, 2));
        await using (var work = database.Work(Hampshire))
        {
            await work.Get<CountRun>().RunAsync(Cancel);
        }

        Assert.Equal("2 of ask 3", await AskAsync(database, 3));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_another_node_writes_ends_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var other = database.AnotherNode();
        await AskAsync(database, 1);
        await using (var work = new TestWork(other, [Hampshire], across: false))
        {
            await work.Get<WriteSample>().RunAsync(Hampshire, "Elsewhere", Cancel);
        }

        Assert.Equal("1 of ask 2", await AskAsync(database, 2));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_written_for_a_neighbour_leaves_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await AskAsync(database, 1);
        await WriteAsync(database, Portsmouth);
        Assert.Equal("0 of ask 1", await AskAsync(database, 2));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Another_day_another_question_and_other_eyes_get_their_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        Assert.Equal("0 of ask 1", await AskAsync(database, 1));
        Assert.Equal("0 of ask 2", await AskAsync(database, 2, "other"));
        await using (var agency = database.Work(Hampshire))
        {
            agency.Get<Scope>().To([Hampshire], [], [Guid.CreateVersion7()]);
            Assert.Equal("0 of ask 3", await AskAsync(agency, 3, "plans"));
        }

        database.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("0 of ask 4", await AskAsync(database, 4));
    }

    private static async Task WriteAsync(TestDatabase database, Guid partnership)
    {
        await using var work = database.Work(partnership);
        await work.Get<WriteSample>().RunAsync(partnership, "A plan", Cancel);
    }

    private static async Task<string> AskAsync(TestDatabase database, int ask, string question = "plans")
    {
        await using var work = database.Work(Hampshire);
        return await AskAsync(work, ask, question);
    }

    private static Task<string> AskAsync(TestWork work, int ask, string question) =>
        work.Get<KeptAnswers>()
            .OfAsync(
                Hampshire,
                question,
                async cancel =>
                {
                    var plans = await work.Db.Set<SamplePlan>().CountAsync(cancel);
                    return string.Create(CultureInfo.InvariantCulture, $"{plans} of ask {ask}");
                },
                Cancel
            );
}
