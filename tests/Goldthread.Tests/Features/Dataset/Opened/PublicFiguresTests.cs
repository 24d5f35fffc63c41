using System.Globalization;
using System.Net;
using System.Text.Json;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Statistics.Tests.Disclosure;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.Opened;

public sealed class PublicFiguresTests
{
    private static readonly string[] Members = ["hampshire", "isle-of-wight", "portsmouth", "southampton"];

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_public_reads_what_was_released_with_small_numbers_hidden(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        await world.FiguresAsync("hampshire", "2.4", (3, 50), (20, 50), (30, 60), (25, 50), (26, 50));
        var token = await world.TokenAsync("hampshire", ApiAudience.Public);
        Assert.Empty(await world.ItemsAsync("/api/v1/hampshire/values", token));
        Assert.Empty(await world.ItemsAsync("/api/v1/hampshire/indicators", token));
        var team = await world.Site.AsAsync("Business manager, Hampshire");
        var page = await team.GetAsync(DatasetPaths.PublicFigures("hampshire"));
        Assert.Contains(
            "Release 1 would hold 6 figures of 1 indicator. Hidden: 2.",
            page.Text,
            StringComparison.Ordinal
        );
        var done = await team.SubmitAsync(page.Form());
        Assert.Equal("Release 1 is public", done.Banner);
        Assert.Contains("Nothing has changed since the last release.", done.Text, StringComparison.Ordinal);
        var values = await world.ItemsAsync("/api/v1/hampshire/values", token);
        Assert.Equal(
            [
                "c of 50: c",
                "c of 50: c",
                "30 of 60: 50",
                "25 of 50: 50",
                "78 of 210: 37.142857142857146",
                "26 of 50: 52",
            ],
            values
                .OrderBy(value => value.GetProperty("to").GetString())
                .ThenBy(value => value.GetProperty("isTotal").GetBoolean())
                .Select(OpenWorld.Say)
        );
        var signal = Assert.Single(await world.ItemsAsync("/api/v1/hampshire/signals", token));
        Assert.Equal(("Not said", "c"), (signal.GetProperty("variation").GetString(), OpenWorld.Cell(signal, "value")));
        Assert.Equal(JsonValueKind.Null, signal.GetProperty("mean").ValueKind);
        await Assert.ThrowsAsync<RuleBrokenException>(() => world.ReleaseAsync("hampshire"));
        await Assert.ThrowsAsync<RuleBrokenException>(() => world.ReleaseAsync("portsmouth"));
        await Assert.ThrowsAsync<RuleBrokenException>(() => world.ReleaseAsync("hips"));
        var police = await world.Site.AsAsync("Section 11 lead, police");
        Assert.Equal(HttpStatusCode.Forbidden, (await police.GetAsync(DatasetPaths.PublicFigures("hampshire"))).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_joint_total_is_given_only_where_every_member_shows_its_own(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        foreach (var member in Members)
        {
            await world.FiguresAsync(member, "2.4", (member == "portsmouth" ? 3 : 20, 50), (21, 50));
            await world.ReleaseAsync(member);
        }

        var hips = await world.TokenAsync("hips", ApiAudience.Public);
        var sums = await world.ItemsAsync("/api/v1/hips/values", hips);
        Assert.Equal(["c of 200: c", "84 of 200: 42"], sums.Select(OpenWorld.Say));
    }

    /// <summary>
    /// Everything that the public can read, release after release, laid side by side: figures, totals of years, the joint
    /// body’s sums. Figures are restated in between, and the attacker knows which hidden ones have not changed.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nobody_recovers_a_hidden_count_from_all_that_the_public_can_read(int seed)
    {
        await using var world = await OpenWorld.OpenAsync(DatabaseKind.Sqlite);
        var random = new Random(seed);
        var truth = Members.ToDictionary(member => member, _ => new List<(int Part, int? Whole)>());
        var tokens = new Dictionary<string, string>();
        foreach (var place in Members.Append("hips"))
        {
            tokens.Add(place, await world.TokenAsync(place, ApiAudience.Public));
        }

        var attacker = new Attacker();
        var hidden = new List<(int Unknown, string Place)>();
        var last = new Dictionary<string, (int Unknown, int True)>();
        for (var round = 0; round < 5; round++)
        {
            var unknowns = new Dictionary<string, int>();
            foreach (var member in Members)
            {
                Move(random, truth[member]);
                await world.FiguresAsync(member, "2.4", [.. truth[member]]);
                await TryReleaseAsync(world, member);
                foreach (var value in await world.ItemsAsync($"/api/v1/{member}/values?limit=1000", tokens[member]))
                {
                    foreach (var part in new[] { "numerator", "denominator" })
                    {
                        Read(value, part, member, truth[member]);
                    }
                }

                Tie(attacker, member, unknowns);
            }

            AddSums(attacker, unknowns, await world.ItemsAsync("/api/v1/hips/values?limit=1000", tokens["hips"]));

            void Read(JsonElement value, string part, string member, List<(int Part, int? Whole)> now)
            {
                var key = $"{member}|{value.GetProperty("from").GetString()}|{value.GetProperty("isTotal")}|{part}";
                var count = TrueCount(value, part, now);
                if (value.GetProperty(part).ValueKind == JsonValueKind.Number)
                {
                    unknowns[key] = attacker.Add(value.GetProperty(part).GetInt64());
                    return;
                }

                Assert.Equal("c", value.GetProperty($"{part}Mark").GetString());
                var unknown =
                    last.TryGetValue(key, out var before) && before.True == count
                        ? before.Unknown
                        : attacker.Add(count == 0 ? 0 : 1, 500);
                last[key] = (unknown, count);
                unknowns[key] = unknown;
                hidden.Add((unknown, $"round {round}, {key}"));
            }
        }

        StayHidden(attacker, hidden);
    }

    /// <summary>The joint body’s figures are sums of what its members show.</summary>
    private static void AddSums(Attacker attacker, Dictionary<string, int> unknowns, IEnumerable<JsonElement> sums)
    {
        foreach (var value in sums.Where(value => value.GetProperty("numerator").ValueKind == JsonValueKind.Number))
        {
            var key = $"{value.GetProperty("from").GetString()}|{value.GetProperty("isTotal")}|numerator";
            var sum = attacker.Add(value.GetProperty("numerator").GetInt64());
            attacker.Sum(sum, Members.Select(member => unknowns[$"{member}|{key}"]));
        }
    }

    private static void StayHidden(Attacker attacker, List<(int Unknown, string Place)> hidden)
    {
        Assert.NotEmpty(hidden);
        foreach (var (unknown, place) in hidden)
        {
            Assert.False(attacker.IsSettled(unknown), $"{place} is settled");
            Assert.True(attacker.CanDifferBy(unknown, 5), $"{place} is too narrow");
        }
    }

    /// <summary>Another quarter now and then, and now and then another figure for one there is.</summary>
    private static void Move(Random random, List<(int Part, int? Whole)> quarters)
    {
        if (quarters.Count < 4)
        {
            quarters.Add(Draw(random));
        }
        else if (random.Next(2) == 0)
        {
            quarters[random.Next(4)] = Draw(random);
        }
    }

    private static (int Part, int? Whole) Draw(Random random)
    {
        var whole = random.Next(4) == 0 ? random.Next(1, 8) : random.Next(8, 40);
        return (random.Next(3) == 0 ? Math.Min(whole, random.Next(0, 6)) : random.Next(0, whole + 1), whole);
    }

    private static async Task TryReleaseAsync(OpenWorld world, string member)
    {
        try
        {
            await world.ReleaseAsync(member);
        }
        catch (RuleBrokenException nothingNew)
        {
            Assert.StartsWith("Nothing has changed", nothingNew.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>The total of a year is the sum of its quarters, and no part is more than its whole.</summary>
    private static void Tie(Attacker attacker, string member, Dictionary<string, int> unknowns)
    {
        var own = unknowns.Where(one => one.Key.StartsWith($"{member}|", StringComparison.Ordinal)).ToList();
        foreach (var part in new[] { "numerator", "denominator" })
        {
            var cells = own.Where(one => one.Key.EndsWith($"|{part}", StringComparison.Ordinal)).ToList();
            var total = cells.Where(one => one.Key.Contains("|True|", StringComparison.Ordinal)).ToList();
            if (total.Count == 1)
            {
                attacker.Sum(total[0].Value, cells.Except(total).Select(one => one.Value));
            }
        }

        foreach (var (key, unknown) in own.Where(one => one.Key.EndsWith("|numerator", StringComparison.Ordinal)))
        {
            attacker.AtMost(unknown, unknowns[$"{key[..^"numerator".Length]}denominator"]);
        }
    }

    private static int TrueCount(JsonElement value, string part, List<(int Part, int? Whole)> now)
    {
        int Count((int Part, int? Whole) quarter) => part == "numerator" ? quarter.Part : quarter.Whole!.Value;
        if (value.GetProperty("isTotal").GetBoolean())
        {
            return now.Sum(Count);
        }

        var month = DateOnly.Parse(value.GetProperty("from").GetString()!, CultureInfo.InvariantCulture).Month;
        return Count(now[((month + 8) % 12) / 3]);
    }
}
