using System.Diagnostics;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Platform.Data;

public sealed class SavingTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_second_of_two_people_is_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        var id = await PlanAsync(database);
        await using var first = database.Work(Hampshire);
        await using var second = database.Work(Hampshire);
        var mine = await first.Db.FindOrNotFoundAsync<SamplePlan>(id, Cancel);
        var theirs = await second.Db.FindOrNotFoundAsync<SamplePlan>(id, Cancel);
        mine.Title = "Mine";
        await first.Db.SaveChangesAsync(this, Cancel);
        theirs.Title = "Theirs";
        var meanwhile = await Assert.ThrowsAsync<ChangedMeanwhileException>(() =>
            second.Db.SaveChangesAsync(this, Cancel)
        );
        Assert.Equal((id, 1u), (meanwhile.RecordId, meanwhile.VersionNow));
        await using var after = database.Work(Hampshire);
        Assert.Equal("Mine", (await after.Db.FindOrNotFoundAsync<SamplePlan>(id, Cancel)).Title);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_form_opened_before_somebody_elses_save_is_noticed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        var id = await PlanAsync(database);
        await using (var other = database.Work(Hampshire))
        {
            (await other.Db.FindOrNotFoundAsync<SamplePlan>(id, Cancel)).Title = "Other";
            await other.Db.SaveChangesAsync(this, Cancel);
        }

        await using var work = database.Work(Hampshire);
        var plan = await work.Db.FindOrNotFoundAsync<SamplePlan>(id, Cancel);
        work.Db.Expect(plan, 0);
        plan.Title = "Mine";
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => work.Db.SaveChangesAsync(this, Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_second_press_of_one_form_does_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        Assert.True(await PressAsync(database, "form-1"));
        Assert.False(await PressAsync(database, "form-1"));
        Assert.True(await PressAsync(database, "form-2"));
        Assert.Equal(2, await CountAsync(database));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_hundred_presses_at_once_have_one_effect(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        var done = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => Task.Run(() => PressAsync(database, "form-1"), Cancel))
        );
        Assert.Equal(1, done.Count(did => did));
        Assert.Equal(1, await CountAsync(database));
        await using var work = database.Work(Hampshire);
        Assert.Equal(1, await work.Db.Set<TrailEntry>().CountAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nothing_is_saved_when_the_use_case_is_not_named(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var work = database.Work(Hampshire);
        work.Db.Add(new SampleAgency { Name = "Police" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Db.SaveChangesAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_a_transaction_does_not_commit_leaves_no_trace(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using (var work = database.Work(Hampshire))
        {
            await using var transaction = await work.Get<SaveSteps>().BeginAsync(work.Db, Cancel);
            await work.Get<WriteSample>().RunAsync(Hampshire, "Half", Cancel);
        }

        Assert.Equal(0, await CountAsync(database));
        await using var after = database.Work(Hampshire);
        Assert.Equal(0, await after.Db.Set<TrailEntry>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Writers_of_SQLite_take_turns_and_none_waits_for_long()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        await PlanAsync(database);
        var longest = TimeSpan.Zero;
        var key = new Lock();
        await Parallel.ForAsync(
            0,
            16,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel },
            async (_, cancel) =>
            {
                for (var i = 0; i < 20; i++)
                {
                    var clock = Stopwatch.StartNew();
                    await using var work = database.Work(Hampshire);
                    await work.Get<WriteSample>().RunAsync(Hampshire, "Plan", cancel);
                    lock (key)
                    {
                        longest = clock.Elapsed > longest ? clock.Elapsed : longest;
                    }
                }
            }
        );
        Assert.Equal(321, await CountAsync(database));
        Assert.True(longest < TimeSpan.FromSeconds(5), $"One writer waited {longest}.");
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_transaction_inside_another_is_refused_and_does_not_wait_for_itself(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var work = database.Work();
        await using var outer = await work.Get<SaveSteps>().BeginAsync(work.Db, Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            work.Get<SaveSteps>().BeginAsync(work.Db, Cancel).WaitAsync(TimeSpan.FromSeconds(10), Cancel)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Many_rows_are_written_in_bulk_and_undone_together(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var work = database.Work();
        var rows = Enumerable.Range(1, 1_000).Select(i => new SampleRow { Number = i, Text = i % 2 == 0 ? "é" : null });
        await using (await work.Get<SaveSteps>().BeginAsync(work.Db, Cancel))
        {
            await work.Get<BulkWriter>().WriteAsync(work.Db, rows.Take(10), Cancel);
        }

        await using (var transaction = await work.Get<SaveSteps>().BeginAsync(work.Db, Cancel))
        {
            await work.Get<BulkWriter>().WriteAsync(work.Db, rows.Take(400), Cancel);
            await work.Get<BulkWriter>().WriteAsync(work.Db, rows.Skip(400), Cancel);
            await transaction.CommitAsync(Cancel);
        }

        Assert.Equal(1_000, await work.Db.Set<SampleRow>().CountAsync(Cancel));
        Assert.Equal(500, await work.Db.Set<SampleRow>().CountAsync(row => row.Text == "é", Cancel));
    }

    [Fact]
    public async Task Turns_are_given_in_the_order_of_asking()
    {
        using var gate = new WriterGate();
        var first = await gate.EnterAsync(Cancel);
        List<int> order = [];
        var waiting = Enumerable.Range(0, 10).Select(i => EnterAsync(i)).ToList();
        first.Dispose();
        first.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 10), order);

        async Task EnterAsync(int number)
        {
            using var turn = await gate.EnterAsync(Cancel);
            order.Add(number);
        }
    }

    private static async Task<Guid> PlanAsync(TestDatabase database)
    {
        await using var work = database.Work(Hampshire);
        return (await work.Get<WriteSample>().RunAsync(Hampshire, "Plan", Cancel)).Id;
    }

    private static async Task<bool> PressAsync(TestDatabase database, string token)
    {
        await using var work = database.Work(Hampshire);
        work.Get<CurrentForm>().Token = token;
        try
        {
            await work.Get<WriteSample>().RunAsync(Hampshire, "Plan", Cancel);
            return true;
        }
        catch (AlreadyDoneException)
        {
            return false;
        }
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var work = database.Work(Hampshire);
        return await work.Db.Set<SamplePlan>().CountAsync(Cancel);
    }
}
