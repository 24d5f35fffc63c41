using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Partnership;

public sealed class PriorityTests
{
    [Theory]
    [InlineData(1999, 2001, "FromYear")]
    [InlineData(2101, 2101, "FromYear")]
    [InlineData(2026, 2025, "ToYear")]
    [InlineData(2026, 2037, "ToYear")]
    public void Impossible_years_are_refused_beside_their_field(int from, int to, string field)
    {
        var refused = Assert.Throws<RuleBrokenException>(() =>
            new Priority(Guid.CreateVersion7(), "Neglect", null, from, to)
        );
        Assert.Equal(field, refused.Input);
    }

    [Fact]
    public void It_may_last_for_one_year_or_eleven()
    {
        Assert.Equal(2026, new Priority(Guid.CreateVersion7(), "Neglect", null, 2026, 2026).ToYear);
        Assert.Equal(2036, new Priority(Guid.CreateVersion7(), "Neglect", null, 2026, 2036).ToYear);
    }

    [Fact]
    public void It_has_words() =>
        Assert.Throws<RuleBrokenException>(() => new Priority(Guid.CreateVersion7(), " ", null, 2026, 2026));
}
