using CsCheck;
using Goldthread.Features.Surveys.Answered;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>No group and no difference of what is shown is smaller than the smallest group.</summary>
public sealed class ShownGroupsTests
{
    [Fact]
    public void Whatever_is_taken_from_whatever_at_least_k_people_remain()
    {
        var counts = Gen.Int[0, 40]
            .Array[2]
            .Select(pair => (IReadOnlyList<int>)[Math.Max(pair[0], pair[1]), Math.Min(pair[0], pair[1])]);
        Gen.Select(counts.List[0, 7], counts, Gen.Int[5, 15])
            .Sample(
                (groups, others, least) =>
                {
                    var named = groups
                        .Select((one, at) => (Id: new Guid(at + 1, 0, 0, new byte[8]), one))
                        .ToDictionary(one => one.Id, one => one.one);
                    var shown = ShownGroups.Of(named, others, least);
                    for (var what = 0; what < others.Count; what++)
                    {
                        var whole = others[what] + named.Values.Sum(one => one[what]);
                        // Each set of shown groups that somebody could take from the whole, all of them included. A whole of
                        // fewer than k is not shown at all, which its own rule says.
                        foreach (var taken in Subsets([.. shown]).Where(taken => taken.Count > 0))
                        {
                            var left = whole - taken.Sum(group => named[group][what]);
                            Assert.True(left == 0 || left >= least, $"{left} of {whole} remain");
                        }

                        Assert.All(shown, group => Assert.True(named[group][what] >= least));
                        Assert.All(shown, group => Assert.True(whole - named[group][what] >= least));
                    }
                },
                iter: 3_000
            );
    }

    [Fact]
    public void A_group_that_would_give_another_away_is_hidden_with_it()
    {
        var (large, middle, small) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var shown = ShownGroups.Of(
            new Dictionary<Guid, IReadOnlyList<int>>
            {
                [large] = [80],
                [middle] = [20],
                [small] = [3],
            },
            [0],
            10
        );
        Assert.Equal([large], shown);
    }

    [Fact]
    public void All_are_shown_where_nobody_is_hidden()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var groups = new Dictionary<Guid, IReadOnlyList<int>> { [one] = [12], [other] = [15] };
        Assert.Equal(2, ShownGroups.Of(groups, [0], 10).Count);
        Assert.Empty(ShownGroups.Of(groups, [0], 14));
    }

    private static IEnumerable<IReadOnlyList<Guid>> Subsets(IReadOnlyList<Guid> all) =>
        Enumerable.Range(0, 1 << all.Count).Select(mask => all.Where((_, at) => (mask & (1 << at)) != 0).ToList());
}
