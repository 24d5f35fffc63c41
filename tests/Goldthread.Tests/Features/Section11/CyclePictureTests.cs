using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.ComparingVoices;
using Goldthread.Features.Section11.Panel;
using Goldthread.Features.Surveys.Answered;

namespace Goldthread.Tests.Features.Section11;

/// <summary>The counting behind the overview, with numbers worked out by hand.</summary>
public sealed class CyclePictureTests
{
    private static readonly QuestionSetText Set = ShippedSets
        .Files.Select(file => QuestionSetReader.Read(file).Text!)
        .Single(text => text.Code == AskedSetQuery.Code);

    private static readonly QuestionSection First = Set.Sections.Single(section => section.Key == "s01");

    [Fact]
    public void A_standard_is_rated_by_its_weakest_answer()
    {
        Assert.Equal("partly_met", StandardRating.Of(Sheet("met", "embedded", "partly_met", "met"), First));
        Assert.Equal("embedded", StandardRating.Of(Sheet("embedded"), First));
        Assert.Null(StandardRating.Of(Sheet(), First));
        var none = new Answer
        {
            Question = "1.1",
            Code = "not_met",
            DoesNotApply = true,
            Reason = "We have no staff.",
        };
        Assert.Null(StandardRating.Of(new AnswerSheet(Set, [none]), First));
    }

    [Fact]
    public void Ratings_are_counted_by_point_and_agencies_move_only_where_they_answered_twice()
    {
        var (a, b, c, d) = (Agency("A"), Agency("B"), Agency("C"), Agency("D"));
        var before = Voices((a, ["met"]), (b, ["met"]), (c, ["embedded"]));
        var now = Voices((a, ["embedded"]), (b, ["met", "partly_met"]), (c, ["embedded"]), (d, ["not_met"]));
        var picture = StandardPicture.Of(now, before, First);
        Assert.Equal((4, 2), (picture.Said.Rated, picture.Said.Good));
        Assert.Equal([1, 1, 0, 2], picture.Scale.Points.Select(picture.Said.At));
        Assert.Equal(new StandardMovement(1, 1, 1), picture.Moved);
        Assert.Equal("Met or better", picture.Good);
        Assert.Equal(0, picture.Agreed.Rated);
    }

    [Fact]
    public void A_theme_counts_each_rating_that_speaks_to_it()
    {
        // 1.1 and 1.2 speak to management oversight, 1.3 to nothing.
        var voices = Voices((Agency("A"), ["met", "not_met", "not_met"]), (Agency("B"), ["partly_met", "met"]));
        var theme = Assert.Single(ThemeRatings.Of(voices), one => one.Code == "oversight");
        Assert.Equal((2, 4, "Management oversight"), (theme.Below, theme.Given, theme.Name));
    }

    [Fact]
    public void An_agency_stands_beside_five_others_and_not_beside_four()
    {
        var own = Agency("Own");
        var few = Enumerable.Range(1, 4).Select(at => (Agency($"Other {at}"), new[] { "met" })).ToList();
        Assert.Empty(BesideOthers.Of(Voices([(own, ["partly_met"]), .. few]), own.Id));
        var row = Assert.Single(
            BesideOthers.Of(Voices([(own, ["partly_met"]), .. few, (Agency("Other 5"), ["not_met"])]), own.Id)
        );
        Assert.Equal("Partly met", row.Own);
        Assert.Equal(["1 Not met", "4 Met"], row.Others.Select(one => one.Say()));
    }

    [Fact]
    public void Words_without_a_list_are_counted()
    {
        var update = ShippedSets
            .Files.Select(file => QuestionSetReader.Read(file).Text!)
            .Single(text => text.Code == AskedSetQuery.UpdateCode);
        var written = new AnswerSheet(update, [new Answer { Question = "Y2.6", Words = "Short notice." }]);
        var now = Voices((Agency("A"), []), (Agency("B"), [])) with { Set = update };
        var voices = now with { Agencies = [.. now.Agencies.Select(one => one with { Sheet = written })] };
        var read = BarriersSaid.Of(voices, names: false);
        Assert.Empty(read.Words);
        Assert.Equal(
            "2 agencies described a barrier in their own words. There is no list of barriers to count.",
            read.Sentence
        );
        Assert.Equal(2, BarriersSaid.Of(voices, names: true).Words.Count);
    }

    [Fact]
    public void A_gap_has_the_interval_of_Newcombe()
    {
        // R. G. Newcombe (1998), example (a): 56 of 70 against 48 of 80, method 10: 0.0524 to 0.3339.
        var standard = StandardPicture.Of(Voices(), null, First);
        var gap = new VoiceGap(standard, null, 56, 70, new Share(80, 80, 48, 0));
        Assert.Equal(20, gap.Gap!.Value.Value, 6);
        Assert.Equal(5.24, gap.Gap.Value.Limits.Lower, 2);
        Assert.Equal(33.39, gap.Gap.Value.Limits.Upper, 2);
        Assert.True(gap.IsEnquiry);
        Assert.Equal("Agencies say 20 points more, between +5 and +33", gap.Say());

        var other = new VoiceGap(standard, null, 48, 80, new Share(70, 70, 56, 0));
        Assert.True(other.IsMoreThanChance);
        Assert.False(other.IsEnquiry);
        Assert.Equal("Staff say 20 points more, between −33 and −5", other.Say());
        Assert.Null(new VoiceGap(standard, null, 56, 70, null).Gap);
        Assert.Null(new VoiceGap(standard, null, 0, 0, new Share(80, 80, 48, 0)).Gap);
        Assert.Equal([gap, other], VoiceGap.Widest([other with { Staff = null }, gap, other]).Take(2));
    }

    [Fact]
    public void An_agency_is_not_given_away_by_its_own_words()
    {
        var agency = Agency("Harbour Trust");
        var offered = new OfferedPractice(
            agency,
            "At harbour trust we ask each child.",
            null,
            PracticeConsent.WithoutName
        );
        Assert.False(offered.IsReadableWithoutNames([agency]));
        Assert.True(offered.IsReadableWithoutNames([Agency("Somebody else")]));
        Assert.Equal("At the agency we ask each child.", OfferedPractice.WithoutName(offered.What, agency));
    }

    private static Agency Agency(string name) => new(name, name, AgencyKind.NhsTrust, new DateOnly(2020, 1, 1));

    private static AnswerSheet Sheet(params IReadOnlyList<string> codes) => new(Set, VoicesStage.Rated(codes));

    private static CycleVoices Voices(params IReadOnlyList<(Agency Agency, string[] Codes)> agencies)
    {
        var day = new DateOnly(2026, 10, 1);
        var days = new CycleDates(day, day.AddDays(30), day.AddDays(37), day.AddDays(60), day.AddDays(80));
        var cycle = new Cycle(
            Guid.CreateVersion7(),
            2026,
            new CycleText("Section 11 2026", CycleKind.FullAssessment, Guid.CreateVersion7()),
            days
        );
        return new CycleVoices(
            cycle,
            Set,
            agencies.Count,
            [
                .. agencies.Select(one => new AgencyVoice(
                    one.Agency,
                    Guid.CreateVersion7(),
                    Sheet(one.Codes),
                    new Dictionary<string, ModeratedRating>(StringComparer.Ordinal)
                )),
            ]
        );
    }
}
