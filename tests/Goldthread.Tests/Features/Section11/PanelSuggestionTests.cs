using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Panel;

namespace Goldthread.Tests.Features.Section11;

/// <summary>The product suggests a pair for each agency: even in load, and nobody who is barred.</summary>
public sealed class PanelSuggestionTests
{
    private static readonly IReadOnlyList<PostHolder> Members =
    [
        .. "ABCD".Select(letter => new PostHolder
        {
            PostId = Guid.CreateVersion7(),
            PersonId = Guid.CreateVersion7(),
            Title = $"Member {letter}",
        }),
    ];

    private static readonly IReadOnlyList<PanelNeed> Needs =
    [
        .. Enumerable.Range(0, 6).Select(_ => new PanelNeed(Guid.CreateVersion7(), [])),
    ];

    [Fact]
    public void Each_agency_gets_two_different_readers_and_each_member_as_many()
    {
        var suggested = PanelSuggestion.Of(Needs, Members, (_, _) => false);
        Assert.All(Needs, need => Assert.Equal(2, suggested[need.AgencyId].Distinct().Count()));
        Assert.All(Members, member => Assert.Equal(3, suggested.Values.Count(pair => pair.Contains(member))));
    }

    [Fact]
    public void Whoever_works_for_the_agency_is_never_suggested()
    {
        var barred = Members[0].PersonId;
        var suggested = PanelSuggestion.Of(
            Needs,
            Members,
            (agency, person) => agency == Needs[0].AgencyId && person == barred
        );
        Assert.DoesNotContain(Members[0], suggested[Needs[0].AgencyId]);
        Assert.Equal(2, suggested[Needs[0].AgencyId].Count);
    }

    [Fact]
    public void Whoever_reads_it_already_counts_and_is_not_suggested_again()
    {
        var need = new PanelNeed(Guid.CreateVersion7(), [Members[0].PersonId]);
        var one = Assert.Single(PanelSuggestion.Of([need], Members, (_, _) => false)[need.AgencyId]);
        Assert.NotEqual(Members[0], one);
    }

    [Fact]
    public void Fewer_are_suggested_where_nobody_else_is_free()
    {
        var suggested = PanelSuggestion.Of([Needs[0]], Members, (_, person) => person != Members[1].PersonId);
        Assert.Equal([Members[1]], suggested[Needs[0].AgencyId]);
        Assert.Empty(PanelSuggestion.Of([Needs[0]], [], (_, _) => false)[Needs[0].AgencyId]);
    }
}
