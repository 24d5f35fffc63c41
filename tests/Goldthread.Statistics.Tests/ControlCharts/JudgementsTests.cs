using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Statistics.Tests.ControlCharts;

public sealed class JudgementsTests
{
    private const ImprovementDirection Up = ImprovementDirection.Increase;
    private const ImprovementDirection Down = ImprovementDirection.Decrease;
    private const ImprovementDirection Neither = ImprovementDirection.Neutral;

    [Theory]
    [InlineData(SpecialCause.AboveUpperLimit, Up, PointType.Improvement, VariationIcon.ImprovementHigh)]
    [InlineData(SpecialCause.TrendIncreasing, Down, PointType.Concern, VariationIcon.ConcernHigh)]
    [InlineData(SpecialCause.TwoInThreeAbove, Neither, PointType.NeutralHigh, VariationIcon.NeutralHigh)]
    [InlineData(SpecialCause.SevenAbove, Up, PointType.Improvement, VariationIcon.ImprovementHigh)]
    [InlineData(SpecialCause.BelowLowerLimit, Up, PointType.Concern, VariationIcon.ConcernLow)]
    [InlineData(SpecialCause.TrendDecreasing, Down, PointType.Improvement, VariationIcon.ImprovementLow)]
    [InlineData(SpecialCause.TwoInThreeBelow, Neither, PointType.NeutralLow, VariationIcon.NeutralLow)]
    [InlineData(SpecialCause.SevenBelow, Down, PointType.Improvement, VariationIcon.ImprovementLow)]
    [InlineData(SpecialCause.CommonCause, Up, PointType.CommonCause, VariationIcon.CommonCause)]
    [InlineData(SpecialCause.NoData, Down, PointType.NoData, VariationIcon.NoData)]
    public void A_label_means_what_the_direction_makes_of_it(
        SpecialCause cause,
        ImprovementDirection direction,
        PointType type,
        VariationIcon icon
    )
    {
        Assert.Equal(type, Judgements.Type(cause, direction));
        Assert.Equal(icon, Judgements.Variation(cause, direction));
    }

    /// <summary>The limits of these values are 7.34 and 12.66.</summary>
    [Theory]
    [InlineData(13.0, Up, AssuranceIcon.Fail)]
    [InlineData(13.0, Down, AssuranceIcon.Pass)]
    [InlineData(7.0, Up, AssuranceIcon.Pass)]
    [InlineData(7.0, Down, AssuranceIcon.Fail)]
    [InlineData(12.66, Up, AssuranceIcon.Inconsistent)]
    [InlineData(7.34, Down, AssuranceIcon.Inconsistent)]
    [InlineData(10.0, Up, AssuranceIcon.Inconsistent)]
    [InlineData(13.0, Neither, AssuranceIcon.None)]
    [InlineData(null, Up, AssuranceIcon.None)]
    public void Assurance_holds_the_target_against_the_limits(
        double? target,
        ImprovementDirection direction,
        AssuranceIcon expected
    ) => Assert.Equal(expected, Judgements.Assurance(target, direction, XmrLimits.From([9.5, 10.5, 9.5, 10.5])));

    [Fact]
    public void Without_limits_it_is_hit_or_miss() =>
        Assert.Equal(AssuranceIcon.Inconsistent, Judgements.Assurance(3, Up, XmrLimits.From([5, 5])));
}
