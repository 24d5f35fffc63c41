using Goldthread.Features.Improvement;
using Goldthread.GovUk.Charts;
using Goldthread.Statistics.ControlCharts;
using static Goldthread.Improvement.Tests.ImpactSamples;

namespace Goldthread.Improvement.Tests;

/// <summary>Every sentence of a reading.</summary>
public sealed class ImpactReadingTests
{
    private const string Cause = "A figure can show that something changed, and not why.";

    [Fact]
    public void A_change_that_stayed_says_from_what_to_what_and_for_how_long()
    {
        var reading = Years(Before14, 19, 20, 18, 19, 20, 18, 19);
        Assert.Equal("Re-referrals fell from about 26% to 19%, and stayed lower for 7 years.", reading.Headline);
        Assert.Equal("Better than before", reading.Word);
        Assert.Equal(SignalIcon.ImprovingLow, reading.Icon);
        Assert.Equal(ChangeVerdict.BetterThanBefore, reading.Verdict);
        Assert.Equal(
            [
                "This is unlikely to be chance: at least 7 years in a row were below the average of before and 7 years were below the usual range of before.",
                "Before: 14 years, Reporting year 2013 to Reporting year 2026, about 26% on average, usually 21% to 31%.",
                "Since: 7 years, Reporting year 2027 to Reporting year 2033, about 19% on average.",
                "Reporting year 2026, in which the action ended, counts as before.",
                "Lower is better, and was agreed.",
                Cause,
            ],
            reading.Details
        );
    }

    [Fact]
    public void What_is_expected_and_how_england_stands_come_before_the_direction()
    {
        var plain = Years(Before14, 19, 18);
        var told = ImpactReading.Of(
            plain.Measure with
            {
                Expectation = "Target 20% or less: met in reporting year 2028.",
                Beside = "Lower than England.",
            },
            Ended,
            plain.Agreed
        );
        Assert.Equal(
            [
                "Target 20% or less: met in reporting year 2028.",
                "Lower than England.",
                "Lower is better, and was agreed.",
                Cause,
            ],
            told.Details.TakeLast(4)
        );
        Assert.Equal(
            plain.Details,
            told.Details.Except(["Target 20% or less: met in reporting year 2028.", "Lower than England."])
        );
        Assert.Equal(plain.Headline, told.Headline);
    }

    [Fact]
    public void Nothing_since_is_too_early()
    {
        var reading = Years(Before14);
        Assert.Equal("Too early to say: 0 of 7 points since the action ended on 3 March 2026.", reading.Headline);
        Assert.Equal(("Too early to say", SignalIcon.TooEarly), (reading.Word, reading.Icon));
        Assert.Contains("Since: no figure yet.", reading.Details);
        Assert.DoesNotContain(reading.Details, sentence => sentence.Contains("so far", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Details, sentence => sentence.Contains("chance", StringComparison.Ordinal));
    }

    [Fact]
    public void Ordinary_points_that_are_too_few_are_said_to_be_ordinary()
    {
        var one = Years(Before14, 25);
        Assert.Equal("Too early to say: 1 of 7 points since the action ended on 3 March 2026.", one.Headline);
        Assert.Equal("The one so far is within the range of before.", one.Details[0]);
        Assert.Equal("Since: 1 year, Reporting year 2027, about 25% on average.", one.Details[2]);
        Assert.Equal("Those so far are within the range of before.", Years(Before14, 25, 27).Details[0]);
    }

    [Fact]
    public void Too_few_before_judge_nothing_and_say_how_many_there_are()
    {
        var reading = Years(Steady(4), 60, 60);
        Assert.Equal("Too few points before to judge: 4 of 6.", reading.Headline);
        Assert.Equal(("Too few points before", SignalIcon.TooEarly), (reading.Word, reading.Icon));
        Assert.Equal(
            "Before: 4 years, Reporting year 2023 to Reporting year 2026, about 26% on average.",
            reading.Details[0]
        );
        Assert.Equal("Before: no figure yet.", Years([]).Details[0]);
    }

    [Fact]
    public void Seven_ordinary_points_are_no_clear_change()
    {
        var reading = Years(Before14, 25, 27, 25, 27, 25, 27, 25);
        Assert.Equal("No clear change: the 7 years since are within the range of before.", reading.Headline);
        Assert.Equal(("No clear change", SignalIcon.NoChange), (reading.Word, reading.Icon));
    }

    [Fact]
    public void Without_variation_before_there_is_no_range_to_speak_of()
    {
        double?[] flat = [26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26];
        var seven = Years(flat, 25, 27, 25, 27, 25, 27, 25);
        Assert.Equal("No clear change: the 7 years since do not differ clearly from before.", seven.Headline);
        Assert.Equal("The one so far does not differ clearly from before.", Years(flat, 25).Details[0]);
        Assert.Equal("Those so far do not differ clearly from before.", Years(flat, 25, 27).Details[0]);
        Assert.Equal(
            "Before: 13 years, Reporting year 2014 to Reporting year 2026, about 26.0% on average.",
            seven.Details[0]
        );
    }

    [Fact]
    public void A_signal_with_few_points_since_is_an_early_sign()
    {
        var reading = Years(Before14, 19, 18);
        Assert.Equal(
            "An early sign, with 2 of 7 points since the action ended on 3 March 2026: Re-referrals fell from about 26% to 19%.",
            reading.Headline
        );
        Assert.Equal(("Better so far", SignalIcon.ImprovingLow), (reading.Word, reading.Icon));
        Assert.Equal(
            "It may still be chance, and it is marked because 2 years were below the usual range of before.",
            reading.Details[0]
        );
        Assert.Equal("Worse so far", Years(Before14, 40).Word);
        Assert.Equal("Changed so far", Read(Before14, [40], better: null, agreed: null).Word);
    }

    [Fact]
    public void A_change_that_did_not_last_says_so()
    {
        var reading = Years(Before14, 19, 27, 25, 27, 25, 27, 25, 27);
        Assert.Equal(
            "A change that did not last: 1 of the 8 years since was clearly lower than before, but none of the latest 7.",
            reading.Headline
        );
        Assert.Equal(("Did not last", SignalIcon.NoChange), (reading.Word, reading.Icon));
    }

    [Fact]
    public void Averages_that_went_the_other_way_are_not_given_as_the_change()
    {
        var reading = Years(Before14, 60, 60, 25, 24, 25, 24, 25, 24, 25);
        Assert.Equal(
            "7 of the 9 years since were clearly lower than before, and stayed lower for 7 years.",
            reading.Headline
        );
        Assert.Equal("But 2 years since were clearly higher than before.", reading.Details[1]);
        var early = Years(Before14, 60, 19);
        Assert.Equal(
            "An early sign, with 2 of 7 points since the action ended on 3 March 2026: 1 of the 2 years since was clearly lower than before.",
            early.Headline
        );
        Assert.Equal("But 1 year since was clearly higher than before.", early.Details[1]);
        Assert.Equal("But 1 year since was clearly lower than before.", Years(Before14, 19, 60).Details[1]);
    }

    [Fact]
    public void A_rise_where_lower_is_better_is_worse()
    {
        var reading = Years(Before14, 27, 28, 27, 28, 27, 28, 27);
        Assert.Equal("Re-referrals rose from about 26% to 27%, and stayed higher for 7 years.", reading.Headline);
        Assert.Equal(("Worse than before", SignalIcon.ConcernHigh), (reading.Word, reading.Icon));
        Assert.Equal(
            "This is unlikely to be chance: at least 7 years in a row were above the average of before.",
            reading.Details[0]
        );
    }

    [Fact]
    public void Other_rules_are_named_too()
    {
        Assert.Equal(
            "It may still be chance, and it is marked because 2 of 3 years in a row were close to the edge of the usual range.",
            Years(Before14, 30, 27, 30).Details[0]
        );
        Assert.Equal(
            "This is unlikely to be chance: at least 7 years in a row fell.",
            Years(Before14, 29, 28, 27, 26.5, 25.5, 25, 24).Details[0]
        );
        Assert.Equal(
            "This is unlikely to be chance: at least 7 years in a row rose.",
            Years(Before14, 23, 24, 25, 25.5, 26.5, 27, 28).Details[0]
        );
        Assert.Equal(
            "It may still be chance, and it is marked because 1 year was above the usual range of before.",
            Years(Before14, 40).Details[0]
        );
    }

    [Fact]
    public void A_run_that_has_ended_is_not_said_to_have_stayed() =>
        Assert.Equal(
            "Re-referrals fell from about 26% to 21%.",
            Years(Before14, 20, 19, 20, 19, 20, 19, 20, 28).Headline
        );

    [Theory]
    [InlineData(MeasureDirection.Lower, null, "Lower is better.", ChangeVerdict.BetterThanBefore)]
    [InlineData(MeasureDirection.Higher, null, "Higher is better.", ChangeVerdict.WorseThanBefore)]
    [InlineData(null, null, "Neither way is better, and no way was agreed.", ChangeVerdict.ChangedWithoutDirection)]
    [InlineData(
        null,
        MeasureDirection.Lower,
        "Neither way is better in itself; lower was agreed.",
        ChangeVerdict.BetterThanBefore
    )]
    [InlineData(
        MeasureDirection.Higher,
        MeasureDirection.Higher,
        "Higher is better, and was agreed.",
        ChangeVerdict.WorseThanBefore
    )]
    [InlineData(
        MeasureDirection.Lower,
        MeasureDirection.Higher,
        "Lower is better in itself, but higher was agreed, and this goes by what was agreed.",
        ChangeVerdict.WorseThanBefore
    )]
    public void What_was_agreed_goes_before_which_way_is_better(
        MeasureDirection? better,
        MeasureDirection? agreed,
        string sentence,
        ChangeVerdict verdict
    )
    {
        var reading = Read(Before14, [19, 19, 19, 19, 19, 19, 19], better, agreed);
        Assert.Equal(verdict, reading.Verdict);
        Assert.Contains(sentence, reading.Details);
    }

    [Theory]
    [InlineData(MeasureDirection.Higher, 40, SignalIcon.ImprovingHigh)]
    [InlineData(MeasureDirection.Higher, 10, SignalIcon.ConcernLow)]
    [InlineData(null, 40, SignalIcon.ChangeHigh)]
    [InlineData(null, 10, SignalIcon.ChangeLow)]
    public void The_icon_says_which_way_it_went(MeasureDirection? better, double value, SignalIcon icon) =>
        Assert.Equal(icon, Read(Before14, [value], better, null).Icon);

    [Fact]
    public void A_change_without_a_direction_is_a_change()
    {
        var reading = Read(Before14, [19, 19, 19, 19, 19, 19, 19], better: null, agreed: null);
        Assert.Equal(("Changed", SignalIcon.ChangeLow), (reading.Word, reading.Icon));
    }

    [Fact]
    public void Few_points_before_make_an_early_range()
    {
        Assert.Contains(
            "The usual range is early and may change: it rests on 12 of 13 points.",
            Years(Steady(12), 19).Details
        );
        Assert.DoesNotContain(
            Years(Steady(13), 19).Details,
            sentence => sentence.Contains("early and may change", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_figure_that_was_moving_already_says_so()
    {
        const string moving = "The figure was already moving before the action ended, so what came since says less.";
        Assert.Contains(moving, Years([.. Before14, 60], 19).Details);
        Assert.DoesNotContain(moving, Years(Before14, 19).Details);
    }

    [Fact]
    public void Gaps_are_counted_and_left_out()
    {
        Assert.Contains("1 year has no figure and was left out.", Years(Before14, 25, null).Details);
        var two = Years([.. Before14, null], 25, null, 27);
        Assert.Contains("2 years have no figure and were left out.", two.Details);
        Assert.Contains(
            "Since: 2 years, Reporting year 2027 to Reporting year 2029, about 26% on average.",
            two.Details
        );
    }

    [Fact]
    public void A_period_that_begins_on_the_day_is_since_and_is_not_cut()
    {
        var measure = Quarterly([.. Before14, 19]);
        var first = measure.Points[14].First;
        var reading = ImpactReading.Of(measure, first, null);
        Assert.Equal(1, reading.Change.AfterCount);
        Assert.DoesNotContain(
            reading.Details,
            sentence => sentence.Contains("counts as before", StringComparison.Ordinal)
        );
        var later = ImpactReading.Of(measure, measure.Points[14].Last, null);
        Assert.Equal(0, later.Change.AfterCount);
        Assert.Contains($"{measure.Points[14].Label}, in which the action ended, counts as before.", later.Details);
    }

    [Fact]
    public void The_invented_is_said_to_be_invented()
    {
        const string invented = "This measure is invented for the demonstration.";
        var measure = Quarterly([.. Before14, 19]);
        Assert.DoesNotContain(invented, ImpactReading.Of(measure, Ended, null).Details);
        Assert.Equal(invented, ImpactReading.Of(measure with { IsInvented = true }, Ended, null).Details[^1]);
    }

    [Theory]
    [InlineData(7, "1 week")]
    [InlineData(31, "1 month")]
    [InlineData(92, "1 quarter")]
    [InlineData(184, "1 half-year")]
    [InlineData(366, "1 year")]
    [InlineData(367, "1 point")]
    public void Periods_are_called_by_their_length(int days, string words)
    {
        var first = new DateOnly(2020, 1, 1);
        var point = new MeasurePoint(first, first.AddDays(days - 1), "Then", 5, null, null);
        var measure = Quarterly([]) with { Points = [point] };
        Assert.Equal(
            $"Before: {words}, Then, about 5.0% on average.",
            ImpactReading.Of(measure, Ended, null).Details[0]
        );
    }

    [Fact]
    public void Periods_of_different_lengths_are_points()
    {
        MeasurePoint[] points =
        [
            new(new(2021, 1, 1), new(2021, 3, 31), "Quarter", 12, null, null),
            new(new(2020, 1, 1), new(2020, 12, 31), "Year", 11, null, null),
        ];
        var reading = ImpactReading.Of(Quarterly([]) with { Points = points }, Ended, null);
        Assert.Equal("Before: 2 points, Year to Quarter, about 12% on average.", reading.Details[0]);
    }

    [Theory]
    [InlineData("per 10,000 children", 40, "rose from about 26 to 40 per 10,000 children")]
    [InlineData("referrals", 40, "rose from about 26 to 40 referrals")]
    [InlineData("%", 26.4, "rose from about 26.0% to 26.4%")]
    [InlineData("%", 26.04, "rose from about 26.00% to 26.04%")]
    public void Figures_carry_their_unit_and_the_decimals_that_tell_them_apart(string unit, double since, string words)
    {
        var measure = Quarterly([.. Before14, since, since, since, since, since, since, since]) with { Unit = unit };
        var reading = ImpactReading.Of(measure, measure.Points[14].First, null);
        Assert.StartsWith($"Re-referrals {words}, and stayed", reading.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_figures_of_a_reading_have_the_decimals_of_the_finer_one()
    {
        var reading = Years(Before14, 26.4, 26.4, 26.4, 26.4, 26.4, 26.4, 26.4);
        Assert.Contains("about 26.0% on average", reading.Details[1], StringComparison.Ordinal);
        Assert.Contains("about 26.4% on average", reading.Details[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_larger_figure_says_whether_tenths_are_needed()
    {
        double?[] five = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6];
        Assert.StartsWith(
            "Re-referrals rose from about 5% to 10%, and stayed",
            Years(five, 10, 10, 10, 10, 10, 10, 10).Headline,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Re-referrals rose from about 5.0% to 9.9%, and stayed",
            Years(five, 9.9, 9.9, 9.9, 9.9, 9.9, 9.9, 9.9).Headline,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_change_too_small_to_write_is_told_by_its_points() =>
        Assert.Equal(
            "7 of the 7 years since were clearly higher than before, and stayed higher for 7 years.",
            Years(Before14, 26.001, 26.001, 26.001, 26.001, 26.001, 26.001, 26.001).Headline
        );

    [Fact]
    public void A_range_is_shown_no_lower_than_nought_and_no_higher_than_the_whole()
    {
        double?[] low = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3];
        Assert.Contains("usually 0.0% to 7.3%.", Years(low).Details[0], StringComparison.Ordinal);
        double?[] nought = [.. low.Select(value => value - 1)];
        Assert.Contains("usually 0.0% to 6.3%.", Years(nought).Details[0], StringComparison.Ordinal);
        double?[] high = [.. low.Select(value => 100 - value)];
        Assert.Contains("usually 93% to 100%.", Years(high).Details[0], StringComparison.Ordinal);
        double?[] below = [.. low.Select(value => value - 2)];
        Assert.Contains("usually -5.3% to 5.3%.", Years(below).Details[0], StringComparison.Ordinal);
        var rate = Quarterly(high) with { Unit = "per 10,000 children" };
        Assert.Contains(
            "usually 93 to 103 per 10,000 children.",
            ImpactReading.Of(rate, new(2040, 1, 1), null).Details[0],
            StringComparison.Ordinal
        );
    }
}
