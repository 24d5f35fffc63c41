using CsCheck;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Tests.Features.Questionnaires;

public sealed class AnswerSheetTests
{
    private static readonly Answer Announced = SampleSet.Chose("1.2", "yes");

    private static readonly Answer NotAnnounced = SampleSet.Chose("1.2", "no");

    private static readonly Answer Because = new() { Question = "1.3", Words = "It was a spot check." };

    [Fact]
    public void A_question_is_shown_once_the_other_is_answered_so()
    {
        var question = SampleSet.Text.Find("1.3")!;
        Assert.False(SampleSet.Sheet().IsShown(question));
        Assert.False(SampleSet.Sheet(Announced).IsShown(question));
        Assert.True(SampleSet.Sheet(NotAnnounced).IsShown(question));
    }

    [Fact]
    public void A_chain_of_conditions_closes_from_its_first_link()
    {
        var last = SampleSet.Text.Find("1.5")!;
        Assert.True(SampleSet.Sheet(NotAnnounced, Because).IsShown(last));
        Assert.False(SampleSet.Sheet(Announced, Because).IsShown(last));
    }

    [Fact]
    public void What_was_answered_before_a_question_was_hidden_is_kept_and_not_counted()
    {
        var sheet = SampleSet.Sheet(Announced, Because);
        Assert.Null(sheet.Of(SampleSet.Text.Find("1.3")!));
        Assert.Equal(Because, sheet.Kept("1.3"));
        Assert.Equal((1, 3), sheet.Progress(SampleSet.Text.Sections[0]));
    }

    [Fact]
    public void A_section_is_shown_by_any_of_the_codes_chosen()
    {
        var section = SampleSet.Text.Sections[1];
        Assert.False(SampleSet.Sheet(new Answer { Question = "1.4", Codes = ["staff"] }).IsShown(section));
        Assert.True(SampleSet.Sheet(new Answer { Question = "1.4", Codes = ["staff", "children"] }).IsShown(section));
    }

    [Theory]
    [InlineData("met", "Say how you know.|Add evidence.")]
    [InlineData("not_met", "Say how you know.|Say what you will improve, and by when.")]
    [InlineData("unknown", "Say how you know.")]
    public void An_answer_carries_what_it_demands(string code, string missing)
    {
        var sheet = SampleSet.Sheet(SampleSet.Chose("1.1", code), Announced);
        Assert.Equal(missing.Split('|'), sheet.Missing().Select(one => one.Sentence));
    }

    [Fact]
    public void An_improvement_without_a_day_is_not_enough()
    {
        var answer = SampleSet.Chose("1.1", "not_met") with { Comment = "We asked.", Improvement = "Name somebody." };
        Assert.Equal(
            "Say what you will improve, and by when.",
            Assert.Single(SampleSet.Sheet(answer, Announced).Missing()).Sentence
        );
        Assert.Empty(SampleSet.Sheet(answer with { ImproveBy = new DateOnly(2027, 3, 1) }, Announced).Missing());
    }

    [Fact]
    public void Does_not_apply_needs_a_reason_and_nothing_else()
    {
        var answer = new Answer { Question = "1.1", DoesNotApply = true };
        Assert.Equal(
            "Say why it does not apply.",
            Assert.Single(SampleSet.Sheet(answer, Announced).Missing()).Sentence
        );
        Assert.Empty(SampleSet.Sheet(answer with { Reason = "One person." }, Announced).Missing());
    }

    [Fact]
    public void What_is_missing_is_told_in_the_order_of_the_set()
    {
        var sheet = SampleSet.Sheet(NotAnnounced);
        Assert.Equal(["1.1", "1.3"], sheet.Missing().Select(one => one.Question.Key));
        Assert.All(sheet.Missing(), one => Assert.Equal("It is not answered.", one.Sentence));
    }

    [Fact]
    public void A_rating_that_may_be_skipped_is_not_missing()
    {
        var yaml = SampleSet.With("scale: three\n", "scale: three\n        required: false\n");
        var set = SampleSet.Read(yaml);
        Assert.Empty(new AnswerSheet(set, [Announced]).Missing());
    }

    [Fact]
    public void A_point_without_a_value_stays_out_of_the_mean()
    {
        Assert.Equal((1d, 1), SampleSet.Sheet(SampleSet.Chose("1.1", "met")).Score(SampleSet.Text.Sections[0]));
        Assert.Null(SampleSet.Sheet(SampleSet.Chose("1.1", "unknown")).Score(SampleSet.Text.Sections[0]));
    }

    [Fact]
    public void No_sheet_is_complete_while_something_is_missing()
    {
        var codes = One<string?>(null, "met", "not_met", "unknown", "yes", "no", "staff", "children");
        var words = One<string?>(null, "", " ", "Some words.");
        var answer = Gen.Select(
            One<string>([.. SampleSet.Text.Questions.Select(question => question.Key)]),
            codes,
            codes.Array[0, 3],
            words,
            Gen.Bool,
            Gen.Bool,
            (key, code, several, text, applies, carries) =>
                new Answer
                {
                    Question = key,
                    Code = code,
                    Codes = [.. several.OfType<string>()],
                    Words = text,
                    Comment = carries ? text : null,
                    DoesNotApply = !applies,
                    Reason = text,
                    Improvement = text,
                    ImproveBy = carries ? new DateOnly(2027, 3, 1) : null,
                    Evidence = carries ? [Guid.Empty] : [],
                }
        );
        answer
            .Array[0, 12]
            .Sample(answers =>
            {
                var sheet = new AnswerSheet(SampleSet.Text, answers.DistinctBy(one => one.Question));
                var missing = sheet.Missing().ToList();
                Assert.Equal(missing.Count == 0, SampleSet.Text.Sections.All(sheet.IsComplete));
                Assert.All(missing, one => Assert.True(sheet.IsShown(one.Question)));
            });
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
