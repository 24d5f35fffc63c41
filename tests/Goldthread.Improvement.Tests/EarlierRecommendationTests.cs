using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class EarlierRecommendationTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Finding Finding = new(
        Guid.CreateVersion7(),
        "F-1",
        new FindingText(FindingKind.Improvement, "Found.", null, null),
        new Source(SourceKind.CaseAudit, "Neglect audit", Today),
        Today
    );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_keeps_whether_it_is_the_same_and_why(bool same)
    {
        var recommendation = Guid.CreateVersion7();
        var earlier = new EarlierRecommendation(Finding, recommendation, same, " Staff left. ");
        Assert.Equal(
            (Finding.PartnershipId, Finding.Id, recommendation, same, "Staff left."),
            (earlier.PartnershipId, earlier.FindingId, earlier.RecommendationId, earlier.IsTheSame, earlier.Why)
        );
    }

    [Theory]
    [InlineData(true, "Enter why the earlier change did not hold.")]
    [InlineData(false, "Enter why this is not the same.")]
    public void Each_answer_needs_its_reason(bool same, string sentence)
    {
        var refused = Assert.Throws<RuleBrokenException>(() =>
            new EarlierRecommendation(Finding, Guid.CreateVersion7(), same, " ")
        );
        Assert.Equal(("Why", sentence), (refused.Input, refused.Message));
    }
}
