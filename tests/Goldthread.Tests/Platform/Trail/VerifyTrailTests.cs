using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Goldthread.Tests.Platform.Trail;

public sealed class VerifyTrailTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");

    private static readonly Dictionary<string, (string Sql, long Number)> Attacks = new()
    {
        ["alter the values"] = ("UPDATE floor_trail_entry SET after = '{}' WHERE number = 3", 3),
        ["alter the actor"] = ("UPDATE floor_trail_entry SET actor = 'Somebody else' WHERE number = 7", 7),
        ["backdate"] = (
            "UPDATE floor_trail_entry SET at = (SELECT at FROM floor_trail_entry WHERE number = 1) WHERE number = 5",
            5
        ),
        ["delete one"] = ("DELETE FROM floor_trail_entry WHERE number = 4", 4),
        ["delete the first"] = ("DELETE FROM floor_trail_entry WHERE number = 1", 1),
        ["cut off the tail"] = ("DELETE FROM floor_trail_entry WHERE number > 8", 9),
        ["delete all"] = ("DELETE FROM floor_trail_entry", 1),
        ["swap two"] = (
            "UPDATE floor_trail_entry SET number = -1 WHERE number = 5; UPDATE floor_trail_entry SET number = 5 WHERE number = 6; UPDATE floor_trail_entry SET number = 6 WHERE number = -1",
            5
        ),
        ["close the gap"] = (
            "DELETE FROM floor_trail_entry WHERE number = 10; UPDATE floor_trail_entry SET number = number - 1 WHERE number > 9",
            10
        ),
        ["shorten the record of the end"] = ("UPDATE floor_trail_head SET number = 9", 10),
        ["forget the end"] = ("DELETE FROM floor_trail_head", 10),
    };

    public static TheoryData<DatabaseKind, string> Cases
    {
        get
        {
            var cases = new TheoryData<DatabaseKind, string>();
            foreach (var kind in Kinds.Both)
            {
                foreach (var attack in Attacks.Keys)
                {
                    cases.Add(kind.Data, attack);
                }
            }

            return cases;
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_honest_trail_is_unbroken(DatabaseKind kind)
    {
        await using var database = await TenEntriesAsync(kind);
        var verdict = Assert.Single(await VerifyAsync(database));
        Assert.Null(verdict.Fault);
        Assert.Equal(10, verdict.Entries);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_nobody_owns_stands_in_one_chain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        foreach (var name in new[] { "Police", "Probation", "Fire and rescue" })
        {
            await using var work = database.Work(Hampshire);
            work.Db.Add(new SampleAgency { Name = name });
            await work.Db.SaveChangesAsync(this, Cancel);
        }

        var verdict = Assert.Single(await VerifyAsync(database));
        Assert.Equal(TrailHead.SharedChain, verdict.ChainId);
        Assert.Equal(3, verdict.Entries);
        Assert.Null(verdict.Fault);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_first_wrong_entry_is_named(DatabaseKind kind, string attack)
    {
        await using var database = await TenEntriesAsync(kind);
        await DropTriggersAsync(database);
        var (sql, number) = Attacks[attack];
        await database.AsOwnerAsync(sql);
        var verdict = Assert.Single(await VerifyAsync(database));
        Assert.Equal(number, verdict.Fault?.Number);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_forged_entry_at_the_end_is_named(DatabaseKind kind)
    {
        await using var database = await TenEntriesAsync(kind);
        await using (var work = database.Work(Hampshire))
        {
            var last = await work.Db.Set<TrailEntry>().SingleAsync(entry => entry.Number == 10, Cancel);
            work.Db.Add(Forge(last, 11));
            await work.Db.SaveChangesAsync(Cancel);
        }

        var verdict = Assert.Single(await VerifyAsync(database));
        Assert.Equal(11, verdict.Fault?.Number);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_database_refuses_to_change_or_delete_an_entry(DatabaseKind kind)
    {
        await using var database = await TenEntriesAsync(kind);
        foreach (var sql in new[] { "UPDATE floor_trail_entry SET actor = 'x'", "DELETE FROM floor_trail_entry" })
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => database.AsOwnerAsync(sql));
            Assert.Contains("append-only", refused.Message);
        }
    }

    [Theory]
    [InlineData("UPDATE floor_trail_entry SET actor = 'x'")]
    [InlineData("DELETE FROM floor_trail_entry")]
    [InlineData("TRUNCATE floor_trail_entry")]
    public async Task The_applications_role_may_not_even_try(string sql)
    {
        await using var database = await TenEntriesAsync(DatabaseKind.Postgres);
        await using var connection = new NpgsqlConnection(database.Settings.Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(
            $"SELECT set_config('goldthread.partnerships', '{Hampshire}', false)",
            connection
        );
        await command.ExecuteNonQueryAsync(Cancel);
        command.CommandText = sql;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Not_even_a_superuser_truncates_the_trail_by_accident()
    {
        await using var database = await TenEntriesAsync(DatabaseKind.Postgres);
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            database.AsOwnerAsync("TRUNCATE floor_trail_entry")
        );
        Assert.Contains("append-only", refused.MessageText);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Many_writers_at_once_leave_an_unbroken_trail_that_verifies_meanwhile(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        var writing = Parallel.ForAsync(
            0,
            200,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel },
            async (i, cancel) =>
            {
                await using var work = database.Work(Hampshire);
                await work.Get<WriteSample>().RunAsync(Hampshire, FormattableString.Invariant($"Plan {i}"), cancel);
            }
        );
        while (!writing.IsCompleted)
        {
            Assert.All(await VerifyAsync(database), verdict => Assert.Null(verdict.Fault));
        }

        await writing;
        Assert.Equal(200, Assert.Single(await VerifyAsync(database)).Entries);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_entry_says_who_what_and_why_and_keeps_no_secret(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var work = database.Work(Hampshire);
        var plan = await work.Get<WriteSample>().RunAsync(Hampshire, "Before", Cancel);
        plan.Title = "After";
        plan.Key = "hunter2";
        await work.Db.SaveChangesAsync(this, "A typing mistake", Cancel);
        var entry = await work.Db.Set<TrailEntry>().SingleAsync(row => row.Number == 2, Cancel);
        Assert.Equal(
            (nameof(VerifyTrailTests), "A typing mistake", "Test"),
            (entry.UseCase, entry.Reason, entry.Actor)
        );
        Assert.Contains("Before", entry.Before);
        Assert.Contains("After", entry.After);
        Assert.DoesNotContain("hunter2", entry.Before + entry.After);
    }

    private static TrailEntry Forge(TrailEntry last, long number) =>
        new TrailEntry
        {
            ChainId = last.ChainId,
            Number = number,
            PartnershipId = last.PartnershipId,
            At = last.At,
            Actor = last.Actor,
            UseCase = last.UseCase,
            Action = TrailAction.Changed,
            Kind = last.Kind,
            PreviousHash = last.Hash,
        }.Seal();

    private static Task DropTriggersAsync(TestDatabase database) =>
        database.AsOwnerAsync(
            database.Settings.Kind == DatabaseKind.Sqlite
                ? "DROP TRIGGER floor_trail_entry_stays; DROP TRIGGER floor_trail_entry_remains"
                : "DROP TRIGGER floor_trail_entry_stays ON floor_trail_entry; DROP TRIGGER floor_trail_entry_remains ON floor_trail_entry"
        );

    private static async Task<IReadOnlyList<ChainVerdict>> VerifyAsync(TestDatabase database)
    {
        await using var work = database.AcrossTheFloor();
        return await work.Get<VerifyTrail>().RunAsync(Cancel);
    }

    private static async Task<TestDatabase> TenEntriesAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.NewAsync(kind);
        for (var i = 1; i <= 10; i++)
        {
            database.Time.Advance(TimeSpan.FromSeconds(1));
            await using var work = database.Work(Hampshire);
            await work.Get<WriteSample>().RunAsync(Hampshire, FormattableString.Invariant($"Plan {i}"), Cancel);
        }

        return database;
    }
}
