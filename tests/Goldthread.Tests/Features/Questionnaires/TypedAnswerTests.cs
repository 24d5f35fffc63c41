using Goldthread.Features.Questionnaires;

namespace Goldthread.Tests.Features.Questionnaires;

public sealed class TypedAnswerTests
{
    private const string Name = "Input.Answers[x]";

    public static TheoryData<string, TypedAnswer, string, string> Wrong =>
        new()
        {
            {
                "2.1",
                new TypedAnswer { Number = "about ten" },
                "Number",
                "Enter a number, such as 12 or 12.5."
            },
            {
                "2.1",
                new TypedAnswer { Number = "1e400" },
                "Number",
                "Enter a number, such as 12 or 12.5."
            },
            {
                "1.1",
                new TypedAnswer { Code = "superb" },
                "Code",
                "Choose one of the answers."
            },
            {
                "1.2",
                new TypedAnswer { Code = "maybe" },
                "Code",
                "Choose one of the answers."
            },
            {
                "1.2",
                new TypedAnswer { Code = TypedAnswer.DoesNotApplyCode },
                "Code",
                "Choose one of the answers."
            },
            {
                "1.4",
                new TypedAnswer { Codes = ["staff", "cats"] },
                "Codes",
                "Choose from the answers."
            },
            {
                "1.3",
                new TypedAnswer { Words = new string('a', 8001) },
                "Words",
                "Keep this to 8,000 characters. It has 8,001."
            },
            {
                "1.1",
                new TypedAnswer { Comment = new string('a', 8001) },
                "Comment",
                "Keep this to 8,000 characters. It has 8,001."
            },
            { "2.3", Row("people", "many"), "Rows[0][people]", "People: enter a number, such as 12 or 12.5." },
            { "2.3", Row("day", "31/2/2027"), "Rows[0][day]", "Day: enter a date, such as 27/3/2027." },
            { "2.3", Row("state", "lost"), "Rows[0][state]", "State: choose one of the answers." },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_an_answer_is_said_at_its_field(
        string key,
        TypedAnswer input,
        string field,
        string sentence
    )
    {
        var faults = new AnswerFaults();
        input.Read(SampleSet.Text, SampleSet.Text.Find(key)!, Name, faults);
        var fault = Assert.Single(faults.All);
        Assert.Equal(($"{Name}.{field}", sentence), (fault.Field, fault.Sentence));
    }

    [Theory]
    [InlineData("1,234.5", 1234.5)]
    [InlineData(" 12 ", 12)]
    [InlineData("-3", -3)]
    public void Numbers_are_read_as_people_write_them(string typed, double number) =>
        Assert.Equal(number, Read("2.1", new TypedAnswer { Number = typed }).Number);

    [Fact]
    public void Rows_in_which_nothing_is_typed_are_no_rows_and_cells_are_kept_as_machines_write_them()
    {
        var input = new TypedAnswer
        {
            Rows =
            [
                new() { ["what"] = " ", ["people"] = null },
                new()
                {
                    ["what"] = "Write to all",
                    ["people"] = "1,200",
                    ["day"] = "7 March 2027",
                    ["state"] = "open",
                    ["unasked"] = "x",
                },
            ],
        };
        var row = Assert.Single(Read("2.3", input).Rows);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["what"] = "Write to all",
                ["people"] = "1200",
                ["day"] = "2027-03-07",
                ["state"] = "open",
            },
            row
        );
    }

    [Fact]
    public void Saying_that_it_does_not_apply_takes_the_place_of_a_rating()
    {
        var answer = Read("1.1", new TypedAnswer { Code = TypedAnswer.DoesNotApplyCode, Reason = "One person." });
        Assert.True(answer.DoesNotApply);
        Assert.Equal((null, "One person."), (answer.Code, answer.Reason));
    }

    [Fact]
    public void An_answer_shown_in_a_form_and_sent_as_it_stands_is_the_same()
    {
        Answer[] answers =
        [
            SampleSet.Chose("1.1", "met") with
            {
                Comment = "We asked.\n\nTwice.",
                Improvement = "Ask again.",
                ImproveBy = new DateOnly(2027, 3, 1),
                Evidence = [Guid.CreateVersion7()],
            },
            new()
            {
                Question = "1.1",
                DoesNotApply = true,
                Reason = "One person.",
            },
            new() { Question = "1.4", Codes = ["staff", "children"] },
            new() { Question = "2.1", Number = 12.25 },
            new() { Question = "2.2", Day = new DateOnly(2027, 3, 1) },
            new() { Question = "1.3", Words = "Words." },
            new() { Question = "2.3", Rows = [new Dictionary<string, string> { ["what"] = "A", ["people"] = "2" }] },
        ];
        Assert.All(answers, answer => Assert.Equivalent(answer, Read(answer.Question, TypedAnswer.Of(answer)), true));
    }

    private static Answer Read(string key, TypedAnswer input)
    {
        var faults = new AnswerFaults();
        var answer = input.Read(SampleSet.Text, SampleSet.Text.Find(key)!, Name, faults);
        Assert.Empty(faults.All);
        return answer;
    }

    private static TypedAnswer Row(string column, string cell) => new() { Rows = [new() { [column] = cell }] };
}
