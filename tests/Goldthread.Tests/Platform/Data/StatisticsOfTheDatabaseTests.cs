using Goldthread.Platform.Data;
using Goldthread.Platform.Data.Sqlite;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Platform.Data;

public sealed class StatisticsOfTheDatabaseTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sqlite_knows_afterwards_how_many_rows_a_table_has()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        await WriteAsync(database);
        await using (var job = database.AcrossTheFloor())
        {
            await job.Get<RefreshStatistics>().RunAsync(Cancel);
        }

        await using var work = database.Work(Hampshire);
        var known = await work
            .Db.Database.SqlQuery<string>($"SELECT stat AS Value FROM sqlite_stat1 WHERE tbl LIKE '%sample_plan'")
            .ToListAsync(Cancel);
        Assert.NotEmpty(known);
        Assert.All(known, row => Assert.StartsWith("3", row, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Work_goes_on_while_it_looks_and_it_may_look_twice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var open = database.Work(Hampshire);
        Assert.Equal(0, await open.Db.Set<SamplePlan>().CountAsync(Cancel));
        for (var i = 0; i < 2; i++)
        {
            await using var job = database.AcrossTheFloor();
            await job.Get<RefreshStatistics>().RunAsync(Cancel);
            await WriteAsync(database);
        }

        Assert.Equal(6, await open.Db.Set<SamplePlan>().CountAsync(Cancel));
    }

    private static async Task WriteAsync(TestDatabase database)
    {
        await using var work = database.Work(Hampshire);
        for (var i = 0; i < 3; i++)
        {
            await work.Get<WriteSample>().RunAsync(Hampshire, "A plan", Cancel);
        }
    }
}
