using Goldthread.Crash.Checking;

namespace Goldthread.Tests.Crash;

/// <summary>
/// The judge of <c>make crash</c> on histories that are known to be sound or unsound. Each planted fault must be named as
/// what it is, or a run without damage would prove nothing.
/// </summary>
public class HistoryCheckTests
{
    private static readonly Effect Adding = new("Theme", "partnership_theme", "Name");
    private static readonly Effect Changing = Adding with { Property = "Meaning" };

    private static readonly SentWrite Added = new("mark 1", Adding, "token 1", null, "place");
    private static readonly SentWrite Changed = new("mark 2", Changing, "token 2", 0, "place");
    private static readonly SentWrite Happened = new("mark 3", Adding, "token 3", null, "place");
    private static readonly SentWrite NeverHappened = new("mark 4", Adding, "token 4", null, "place");
    private static readonly SentWrite Refused = new("mark 5", Changing, "token 5", 0, "place");

    private static readonly Guid First = new("019abc00-0000-7000-8000-000000000001");
    private static readonly Guid Second = new("019abc00-0000-7000-8000-000000000002");

    private static readonly IReadOnlyList<SettledWrite> Told =
    [
        new(Added, Outcome.Acknowledged, "/place/themes/mark-1"),
        new(Changed, Outcome.Acknowledged, "/place/themes/mark-1"),
        new(Happened, Outcome.Unknown),
        new(NeverHappened, Outcome.Unknown),
        new(Refused, Outcome.Refused),
    ];

    private static readonly IReadOnlyList<TrailLine> Trail =
    [
        Entry(First, "Added", [], [("Name", "mark 1"), ("Meaning", "words"), ("Version", "0")]),
        Entry(First, "Changed", [("Meaning", "words"), ("Version", "0")], [("Meaning", "mark 2"), ("Version", "1")]),
        Entry(Second, "Added", [], [("Name", "mark 3"), ("Meaning", "words"), ("Version", "0")]),
    ];

    private static readonly IReadOnlyList<StoredRecord> Records =
    [
        Row(First, "mark 1", "mark 2", "1"),
        Row(Second, "mark 3", "words", "0"),
    ];

    private static readonly Snapshot Sound = new(
        Trail,
        Records,
        Search((First, "mark 1 mark 2"), (Second, "mark 3 words")),
        new HashSet<string> { "token 1", "token 2", "token 3" }
    );

    [Fact]
    public void A_sound_history_has_no_damage_and_counts_the_unknown_that_happened()
    {
        var check = new HistoryCheck(Told, Sound);
        Assert.Empty(check.Run());
        Assert.Equal(1, check.KeptUnknown());
    }

    [Fact]
    public void An_acknowledged_write_that_is_gone_is_lost()
    {
        var without = Sound with
        {
            Trail = [.. Trail.Take(2)],
            Records = [Records[0]],
            Found = Search((First, "mark 1 mark 2")),
            Presses = new HashSet<string> { "token 1", "token 2" },
        };
        Assert.Empty(Judge(without));
        Assert.Equal([DamageKind.Lost], Judge(without, told: Say(Happened, Outcome.Acknowledged)));
    }

    [Fact]
    public void A_write_that_happened_twice_is_doubled()
    {
        var third = new Guid("019abc00-0000-7000-8000-000000000003");
        var twice = Sound with
        {
            Trail = [.. Trail, Trail[2] with { Id = third }],
            Records = [.. Records, Records[1] with { Id = third }],
            Found = Search((First, "mark 1 mark 2"), (Second, "mark 3 words"), (third, "mark 3 words")),
        };
        Assert.Equal([DamageKind.Doubled], Judge(twice));
        Assert.Equal([DamageKind.Doubled], Judge(twice, told: Say(Happened, Outcome.Acknowledged)));
    }

    [Fact]
    public void A_refused_write_that_happened_is_a_ghost() =>
        Assert.Equal([DamageKind.Ghost], Judge(Sound, told: Say(Happened, Outcome.Refused)));

    [Theory]
    [InlineData("token 1", false)]
    [InlineData("token 3", false)]
    [InlineData("token 4", true)]
    [InlineData("token 5", true)]
    public void An_entry_without_its_press_or_a_press_without_its_entry_is_half(string token, bool pressed)
    {
        var presses = Sound.Presses.ToHashSet();
        Assert.True(pressed ? presses.Add(token) : presses.Remove(token));
        Assert.Equal([DamageKind.Half], Judge(Sound with { Presses = presses }));
    }

    [Fact]
    public void A_trail_without_its_row_and_a_row_without_its_trail_are_half()
    {
        Assert.Equal([DamageKind.Half], Judge(Sound with { Records = [Records[0]] }));
        Assert.Equal([DamageKind.Half], Judge(Sound with { Trail = [.. Trail.Take(2)], Presses = Without("token 3") }));
    }

    [Theory]
    [InlineData("words", "1")]
    [InlineData("mark 2", "0")]
    public void A_row_that_differs_from_its_trail_is_half(string meaning, string version) =>
        Assert.Equal(
            [DamageKind.Half],
            Judge(Sound with { Records = [Row(First, "mark 1", meaning, version), Records[1]] }, ownWords: true)
        );

    [Fact]
    public void A_record_that_search_does_not_know_as_it_is_is_half()
    {
        Assert.Equal([DamageKind.Half], Judge(Sound with { Found = Search((First, "mark 1 mark 2")) }));
        Assert.Equal(
            [DamageKind.Half],
            Judge(Sound with { Found = Search((First, "mark 1 words"), (Second, "mark 3 words")) })
        );
        Assert.Equal(
            [DamageKind.Half],
            Judge(Sound with { Found = Search((First, "mark 1 mark 2"), (Second, "mark 3 words"), (Second, "mark 3")) })
        );
    }

    [Fact]
    public void A_record_that_is_not_searched_for_need_not_be_found()
    {
        var told = Told.Select(one =>
            one with
            {
                Write = one.Write with { Effect = one.Write.Effect with { IsSearched = false } },
            }
        );
        Assert.Empty(Judge(Sound with { Found = Search() }, told: [.. told]));
        Assert.Equal(
            [DamageKind.Half],
            Judge(Sound with { Found = Search(), Records = [Records[0]] }, told: [.. told])
        );
    }

    [Fact]
    public void A_form_that_overwrites_a_version_it_never_showed_is_torn() =>
        Assert.Equal(
            [DamageKind.Torn],
            Judge(Sound, told: [Told[0], new(Changed with { Basis = 4 }, Outcome.Acknowledged), .. Told.Skip(2)])
        );

    [Fact]
    public void Versions_and_values_that_do_not_follow_one_another_are_torn()
    {
        var skipping = Entry(First, "Changed", [("Meaning", "mark 2")], [("Meaning", "words"), ("Version", "3")]);
        var forgetting = Entry(First, "Changed", [("Meaning", "words")], [("Meaning", "words"), ("Version", "2")]);
        var again = Entry(First, "Added", [], [("Meaning", "words")]);
        Assert.Equal([DamageKind.Torn], Judge(After(skipping, "3")));
        Assert.Equal([DamageKind.Torn], Judge(After(forgetting, "2")));
        Assert.Equal([DamageKind.Torn], Judge(After(again, "1")));
    }

    [Fact]
    public void A_form_that_is_pressed_again_has_the_outcome_of_its_last_press()
    {
        var history = new History();
        history.Invoke(Added);
        history.Settle(Added, Outcome.Unknown, null);
        history.Invoke(Refused);
        Assert.All(history.Outcomes(), told => Assert.Equal(Outcome.Unknown, told.Outcome));
        history.Settle(Added, Outcome.Acknowledged, "/place/themes/mark-1");
        history.Settle(Refused, Outcome.Refused, null);
        Assert.Equal([Outcome.Acknowledged, Outcome.Refused], history.Outcomes().Select(told => told.Outcome));
    }

    private static IEnumerable<DamageKind> Judge(
        Snapshot snapshot,
        IReadOnlyList<SettledWrite>? told = null,
        bool ownWords = false
    )
    {
        var found = ownWords
            ? snapshot with
            {
                Found = Search([
                    .. snapshot.Records.Select(row => (row.Id, $"{row.Values["Name"]} {row.Values["Meaning"]}")),
                ]),
            }
            : snapshot;
        return new HistoryCheck(told ?? Told, found).Run().Select(damage => damage.Kind);
    }

    private static IReadOnlyList<SettledWrite> Say(SentWrite write, Outcome outcome) =>
        [.. Told.Select(told => told.Write == write ? told with { Outcome = outcome } : told)];

    private static Snapshot After(TrailLine entry, string version) =>
        Sound with
        {
            Trail = [.. Trail, entry],
            Records = [Row(First, "mark 1", "words", version), Records[1]],
            Found = Search((First, "mark 1 words"), (Second, "mark 3 words")),
        };

    private static HashSet<string> Without(string token) => [.. Sound.Presses.Where(press => press != token)];

    private static TrailLine Entry(
        Guid id,
        string action,
        (string Name, string Value)[] before,
        (string Name, string Value)[] after
    ) => new("Theme", id, action, Values(before), Values(after));

    private static StoredRecord Row(Guid id, string name, string meaning, string version) =>
        new("Theme", id, Values(("Name", name), ("Meaning", meaning), ("Version", version)));

    private static Dictionary<string, string?> Values(params (string Name, string Value)[] values) =>
        values.ToDictionary(value => value.Name, value => (string?)value.Value);

    private static ILookup<Guid, string> Search(params (Guid Id, string Words)[] entries) =>
        entries.ToLookup(entry => entry.Id, entry => entry.Words);
}
