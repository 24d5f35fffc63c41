using Goldthread.Features.Questionnaires;

namespace Goldthread.Tests.Features.Questionnaires;

public sealed class QuestionSetDifferenceTests
{
    [Fact]
    public void The_same_text_is_no_difference()
    {
        var difference = QuestionSetDifference.Of(SampleSet.Text, SampleSet.Read(SampleSet.Yaml));
        Assert.True(difference.IsNone);
        Assert.Equal("Nothing is different", difference.Summary);
    }

    [Fact]
    public void Questions_added_taken_out_and_reworded_are_counted_and_shown()
    {
        var after = SampleSet.Read(
            SampleSet
                .With("text: Was the visit announced?", "text: Did they know that you would come?")
                .Replace(
                    "      - key: '2.4'\n        kind: evidence\n        text: What shows it?",
                    "      - key: '2.5'\n        kind: longText\n        text: What else?\n      - key: '2.6'\n        kind: date\n        text: When again?",
                    StringComparison.Ordinal
                )
        );
        var difference = QuestionSetDifference.Of(SampleSet.Text, after);
        Assert.Equal("2 questions added, 1 taken out, 1 reworded", difference.Summary);
        Assert.Equal(["1.2", "2.5", "2.6", "2.4"], difference.Questions.Select(one => one.Key));
        Assert.Equal(
            [new WordChange("The question", "Was the visit announced?", "Did they know that you would come?")],
            difference.Questions[0].Changes
        );
        Assert.Equal(["Reworded", "Added", "Added", "Taken out"], difference.Questions.Select(one => one.Said));
    }

    [Fact]
    public void One_question_that_moved_counts_once()
    {
        var first = Passage("      - key: '1.1'", "      - key: '1.2'");
        var yaml = SampleSet
            .With(first, "")
            .Replace("      - key: '1.4'", first + "      - key: '1.4'", StringComparison.Ordinal);
        var difference = QuestionSetDifference.Of(SampleSet.Text, SampleSet.Read(yaml));
        Assert.Equal("1 question moved", difference.Summary);
        Assert.Equal("1.1", Assert.Single(difference.Questions).Key);
    }

    [Fact]
    public void A_question_in_another_section_says_from_where_to_where()
    {
        var last = Passage("      - key: '1.5'", "  - key: two");
        var yaml = SampleSet
            .With(last, "")
            .Replace("      - key: '2.1'", last + "      - key: '2.1'", StringComparison.Ordinal);
        var change = Assert.Single(QuestionSetDifference.Of(SampleSet.Text, SampleSet.Read(yaml)).Questions);
        Assert.Equal([new WordChange("Section", "First", "Second")], change.Changes);
    }

    [Fact]
    public void Other_options_are_another_way_to_answer()
    {
        var after = SampleSet.Read(SampleSet.With("label: Children", "label: Children and families"));
        var change = Assert.Single(QuestionSetDifference.Of(SampleSet.Text, after).Questions);
        Assert.Equal("Answered in another way", change.Said);
        Assert.Equal([new WordChange("Options", "Staff; Children", "Staff; Children and families")], change.Changes);
    }

    [Fact]
    public void What_concerns_the_whole_stands_apart()
    {
        var after = SampleSet.Read(SampleSet.With("minutes: 12", "minutes: 15"));
        var difference = QuestionSetDifference.Of(SampleSet.Text, after);
        Assert.Equal([new WordChange("Minutes", "12", "15")], difference.Whole);
        Assert.Equal("No question is different", difference.Summary);
    }

    private static string Passage(string from, string to)
    {
        var start = SampleSet.Yaml.IndexOf(from, StringComparison.Ordinal);
        return SampleSet.Yaml[start..SampleSet.Yaml.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
