using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Office.Word;

namespace Goldthread.Tests.Features.Questionnaires;

public sealed class AnswerDocumentTests
{
    private static readonly Guid Piece = Guid.CreateVersion7();

    private static readonly AnswerPaper Paper = new(
        "Example Trust",
        "Example Partnership",
        new DateOnly(2027, 3, 1),
        "S11-2027",
        "Draft"
    )
    {
        Evidence = new Dictionary<Guid, string> { [Piece] = "Structure chart" },
    };

    [Fact]
    public void The_blank_form_has_a_heading_for_each_question_and_a_box_for_each_answer()
    {
        var form = AnswerDocument.Form(SampleSet.Text, Paper);
        Assert.Equal(
            SampleSet.Text.Questions.Select(question => question.Text),
            form.Blocks.OfType<WordHeading>().Where(heading => heading.Level == 2).Select(heading => heading.Text)
        );
        var choices = form.Blocks.OfType<WordList>().Skip(1).First();
        Assert.Equal(
            [
                "☐ Not met",
                "☐ Met: Everybody names the same person.",
                "☐ I do not know",
                "☐ Does not apply. If you work alone. Say why.",
            ],
            choices.Items.Select(item => item[0].Text)
        );
        Assert.Contains(
            form.Blocks.OfType<WordParagraph>(),
            one => one.Runs[0].Text == "Answer this only if “Was the visit announced?” is “No”."
        );
        Write(form);
    }

    [Fact]
    public void The_completed_form_has_what_was_shown_with_what_stands_beside_it()
    {
        var sheet = SampleSet.Sheet(
            SampleSet.Chose("1.1", "met") with
            {
                Comment = "We asked.",
                Evidence = [Piece],
            },
            SampleSet.Chose("1.2", "yes"),
            new Answer { Question = "1.3", Words = "Hidden." }
        );
        var document = AnswerDocument.Completed(sheet, Paper);
        var first = document.Blocks.OfType<WordSummaryList>().First();
        Assert.Equal(
            [
                new WordSummaryRow("Answer", "Met"),
                new WordSummaryRow("How we know", "We asked."),
                new WordSummaryRow("Evidence", "Structure chart"),
            ],
            first.Rows
        );
        var said = document.Blocks.OfType<WordSummaryList>().SelectMany(list => list.Rows).ToList();
        Assert.DoesNotContain(said, row => row.Description == "Hidden.");
        Assert.Contains(said, row => row.Description == AnswerWords.NotAnswered);
        Write(document);
    }

    [Fact]
    public void Rows_stand_in_a_table_with_words_in_every_cell()
    {
        var rows = new Answer
        {
            Question = "2.3",
            Rows =
            [
                new Dictionary<string, string>
                {
                    ["what"] = "Write",
                    ["day"] = "2027-03-07",
                    ["state"] = "open",
                },
            ],
        };
        var sheet = SampleSet.Sheet(new Answer { Question = "1.4", Codes = ["children"] }, rows);
        var table = AnswerDocument.Completed(sheet, Paper).Blocks.OfType<WordTable>().Single();
        Assert.Equal(["Write", "Nothing", "7 March 2027", "Open"], table.Rows.Single());
    }

    private static void Write(WordDocument document)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(file, document);
        Assert.True(file.Length > 0);
    }
}
