using System.Text.Json;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Tests.Features.Questionnaires;

public sealed class QuestionSetReaderTests
{
    /// <summary>A passage of the sample, what stands there instead, and the fault with its line and column.</summary>
    public static TheoryData<string, string, string> Faults =>
        new()
        {
            { "audience: Visitors\n", "", "1:1: “audience” is missing from the set." },
            {
                "audience:",
                "audiense:",
                "1:1: “audience” is missing from the set.|3:1: “audiense” is not known in the set."
            },
            { "minutes: 12", "minutes: soon", "4:10: “minutes” is a whole number from 1 to 10,000." },
            { "title: Visit notes", "title:", "2:7: “title” is empty. Say something or take it out." },
            { "title: Visit notes", "title: [a, b]", "2:8: “title” is one value, not a list." },
            {
                "code: visit-notes",
                "code: Visit Notes",
                "1:7: “code” is small letters, digits and hyphens, such as section-11."
            },
            {
                "direction: higherIsBetter",
                "direction: up",
                "12:16: “up” is not known for “direction”. Use higherIsBetter, lowerIsBetter or none."
            },
            { "kind: longText", "kind: essay", "53:15: “essay” is not known for “kind”." },
            { "key: '1.2'", "key: '1.1'", "43:14: There is another question with the key 1.1. Each has its own." },
            { "key: two", "key: one", "74:10: There is another section with the key one. Each has its own." },
            { "        scale: three\n", "", "27:9: The rating 1.1 needs a scale." },
            { "scale: three", "scale: four", "30:16: There is no scale four." },
            { "          met: Everybody", "          great: Everybody", "32:11: The scale three has no point great." },
        };

    /// <summary>The same for what one question says of another.</summary>
    public static TheoryData<string, string, string> FaultsBetweenQuestions =>
        new()
        {
            { "question: '1.2'", "question: '9.9'", "58:11: 1.3 looks at 9.9, and there is no such question." },
            {
                "question: '1.2'",
                "question: '1.4'",
                "58:11: 1.3 looks at 1.4, which stands later. A condition looks at an earlier question."
            },
            {
                "question: '1.2'",
                "question: '1.5'",
                "58:11: These conditions go in a circle: 1.3, 1.5, 1.3.|72:11: These conditions go in a circle: 1.5, 1.3, 1.5."
            },
            { "question: '1.2'", "question: '1.3'", "58:11: These conditions go in a circle: 1.3, 1.3." },
            { "          is: 'no'", "          is: never", "58:11: 1.2 has no answer never." },
            {
                "          is: 'no'\n",
                "",
                "58:11: A condition has one of: is, isNot, anyOf, answered: true. isNot and anyOf are lists."
            },
            { "question: '1.4'", "question: '2.1'", "77:7: The section two looks at 2.1, which stands later." },
            { "answered: true", "isNot: [late]", "72:11: 1.3 has no options to compare with. Use “answered: true”." },
            {
                "            when:\n              - met\n",
                "            when:\n              - superb\n",
                "35:11: 1.1 has no answer superb that could demand anything."
            },
            {
                "kind: number\n        text: How many",
                "kind: number\n        options:\n          - code: a\n            label: A\n        text: How many",
                "84:11: A question of the kind number has no options."
            },
            {
                "    kind: shortText\n        text: How did",
                "    kind: choice\n        text: How did",
                "68:9: A question of the kind choice has at least two options."
            },
            {
                "minutes: 12",
                "minutes: 12\nanonymous: true",
                "36:11: An anonymous set cannot ask for evidence: a file shows who sent it."
            },
        };

    /// <summary>The same for names that are taken or not known, and for what is no question set at all.</summary>
    public static TheoryData<string, string, string> FaultsOfTheFile =>
        new()
        {
            { "standard: STD01", "standard: STD99", "42:19: There is no standard STD99." },
            { "    kind: rows\n", "    kind: shortText\n", "91:11: A question of the kind shortText has no columns." },
            {
                "code: 'yes'",
                "code: does-not-apply",
                "48:19: The code does-not-apply is taken. Use “doesNotApply” of the question."
            },
            { "wordGuide: 50", "wordGuide: 50\n        colour: red", "56:9: “colour” is not known in a question." },
            { "wordGuide: 50", "wordGuide: 50\n        required: false", "This name stands here twice." },
            { "title: Visit notes", "title: 'Visit notes", "This cannot be read as YAML." },
            {
                "title: Visit notes",
                "title: &a Visit notes",
                "2:8: Anchors and references (& and *) are not used in question sets. Write the words out."
            },
            {
                "title: Visit notes",
                "title: [[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]",
                "This is nested more than 20 deep."
            },
            {
                "code: visit-notes",
                "---\ncode: a\n---\ncode: visit-notes",
                "A second document begins here. A file holds one set."
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    [MemberData(nameof(FaultsBetweenQuestions))]
    [MemberData(nameof(FaultsOfTheFile))]
    public void Each_fault_is_one_sentence_at_its_line_and_column(string passage, string instead, string expected)
    {
        var reading = QuestionSetReader.Read(SampleSet.With(passage, instead));
        Assert.Null(reading.Text);
        Assert.NotEmpty(reading.Faults);
        var said = reading.Faults.Select(fault => fault.ToString()).ToList();
        Assert.All(
            expected.Split('|'),
            one =>
                Assert.True(
                    said.Exists(line => line.Contains(one, StringComparison.Ordinal)),
                    $"Expected {one}\nSaid:\n{string.Join('\n', said)}"
                )
        );
    }

    [Fact]
    public void All_faults_are_found_at_once_in_the_order_of_the_file()
    {
        var yaml = SampleSet
            .With("minutes: 12", "minutes: none")
            .Replace("wordGuide: 50", "wordGuide: many", StringComparison.Ordinal)
            .Replace("kind: evidence\n        text", "kind: proof\n        text", StringComparison.Ordinal);
        var reading = QuestionSetReader.Read(yaml);
        Assert.Equal([4L, 55, 109], reading.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void A_kind_that_is_not_known_is_the_only_fault_of_its_question()
    {
        var yaml = SampleSet.With("kind: rating\n        text: Is one", "kind: rateing\n        text: Is one");
        var fault = Assert.Single(QuestionSetReader.Read(yaml).Faults).ToString();
        Assert.Contains("“rateing” is not known for “kind”.", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1:1: This file is empty.")]
    [InlineData("- a\n- b\n", "1:1: This is not a question set. It begins with “code:” and “title:”.")]
    [InlineData("just words", "1:1: This is not a question set. It begins with “code:” and “title:”.")]
    public void Another_file_is_no_set(string content, string fault) =>
        Assert.Equal([fault], QuestionSetReader.Read(content).Faults.Select(one => one.ToString()));

    [Fact]
    public void A_set_without_questions_is_none()
    {
        var reading = QuestionSetReader.Read(
            "code: a\ntitle: A\naudience: All\nminutes: 1\nsections:\n  - key: s\n    title: S\n"
        );
        Assert.Equal(["6:5: The section s has no questions."], reading.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_file_of_more_than_a_megabyte_is_refused_before_it_is_read() =>
        Assert.Equal(
            ["1:1: This file is larger than 1 megabyte, which is the limit."],
            QuestionSetReader.Read(new string('#', YamlPlan.Largest + 1)).Faults.Select(fault => fault.ToString())
        );

    [Fact]
    public async Task A_file_that_is_not_text_is_named_so()
    {
        using var binary = new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0]);
        var reading = await QuestionSetFile.ReadAsync(binary, TestContext.Current.CancellationToken);
        Assert.StartsWith("1:1: This is not a text file", reading.Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same()
    {
        var written = QuestionSetWriter.Write(SampleSet.Text);
        var again = SampleSet.Read(written);
        Assert.Equal(JsonSerializer.Serialize(SampleSet.Text), JsonSerializer.Serialize(again));
        Assert.Equal(written, QuestionSetWriter.Write(again));
    }

    [Fact]
    public void A_rating_must_be_given_unless_the_set_says_otherwise()
    {
        Assert.True(SampleSet.Text.Find("1.1")!.IsRequired);
        Assert.False(SampleSet.Text.Find("1.4")!.IsRequired);
    }
}
