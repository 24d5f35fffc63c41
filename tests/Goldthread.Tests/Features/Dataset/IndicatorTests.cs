using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>The rules of an indicator and of what it counts; no database.</summary>
public sealed class IndicatorTests
{
    private static readonly Guid Place = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static readonly DefinitionText Share = new("On time", "Visits made on time.", "On time", "Visits", "%", 100)
    {
        Better = BetterWhen.Higher,
    };

    [Theory]
    [InlineData("2.3")]
    [InlineData("2.14")]
    public void A_number_begins_with_its_theme(string number) =>
        Assert.Equal(number, new Indicator(Place, $" {number} ", 2, "On time").Number);

    [Theory]
    [InlineData("3.2")]
    [InlineData("2.")]
    [InlineData("2.a")]
    [InlineData("23")]
    [InlineData("2.12345678901")]
    [InlineData("")]
    public void Any_other_number_is_refused(string number) =>
        Assert.Equal("Number", Refused(() => new Indicator(Place, number, 2, "On time")));

    [Fact]
    public void It_is_agreed_and_retired_for_a_reason_and_can_be_taken_up_again()
    {
        var indicator = new Indicator(Place, "2.3", 2, "On time");
        Assert.False(indicator.IsAsked);
        indicator.Agree(Day);
        Assert.True(indicator.IsAsked);
        Assert.Equal("Because", Refused(() => indicator.Retire(Day, " ")));
        indicator.Retire(Day, "Nobody reads it.");
        Assert.Equal((false, Day), (indicator.IsAsked, indicator.RetiredOn));
        Assert.Null(Refused(() => indicator.Retire(Day, "Again.")));
        indicator.Agree(Day.AddDays(1));
        Assert.Equal((true, null, Day), (indicator.IsAsked, indicator.RetiredOn, indicator.AgreedOn));
    }

    [Fact]
    public void What_cannot_be_reckoned_is_refused_with_its_field()
    {
        Assert.Null(Record.Exception(Share.Check));
        Assert.Equal("Name", Refused((Share with { Name = " " }).Check));
        Assert.Equal("Multiplier", Refused((Share with { Multiplier = 7 }).Check));
        Assert.Equal("Unit", Refused((Share with { Multiplier = 1000 }).Check));
        Assert.Equal("Multiplier", Refused((Share with { Denominator = null }).Check));
        Assert.Equal("Unit", Refused((Share with { Denominator = null, Multiplier = 1 }).Check));
        var count = Share with { Denominator = null, Multiplier = 1, Unit = "number", Population = true };
        Assert.Equal("Denominator", Refused(count.Check));
        Assert.Equal("Counts", Refused((Share with { Counts = new string('a', 1001) }).Check));
    }

    [Fact]
    public void A_figure_is_worked_out_of_its_parts()
    {
        var share = Definition(Share);
        Assert.Equal(75, share.Work(30, 40));
        Assert.Null(share.Work(30, null));
        Assert.Null(share.Work(0, 0));
        Assert.Null(share.Work(null, 40));
        var count = Definition(Share with { Denominator = null, Multiplier = 1, Unit = "number" });
        Assert.Equal((30.0, false), (count.Work(30, null), count.AsksDenominator));
    }

    [Theory]
    [InlineData(101, 0, "Value")]
    [InlineData(-1, 0, "Value")]
    [InlineData(double.NaN, 0, "Value")]
    [InlineData(80, -1, "Tolerance")]
    public void A_target_that_nobody_could_meet_is_refused(double value, double tolerance, string field) =>
        Assert.Equal(field, Refused(() => Target(Definition(Share), value, tolerance)));

    [Fact]
    public void A_measure_without_a_direction_has_no_target() =>
        Assert.Equal("Value", Refused(() => Target(Definition(Share with { Better = BetterWhen.Neither }), 80, 0)));

    private static IndicatorTarget Target(IMeasureDefinition measure, double value, double tolerance) =>
        new(Place, measure, new TargetText(value, tolerance, Day, "The Board", "A first step."), Day, "Test");

    private static IndicatorDefinition Definition(DefinitionText text) =>
        new(new Indicator(Place, "2.3", 2, text.Name), 1, text, Day);

    private static string? Refused(Action act) => Assert.Throws<RuleBrokenException>(act).Input;

    private static string? Refused(Func<object> make) => Assert.Throws<RuleBrokenException>(() => _ = make()).Input;
}
