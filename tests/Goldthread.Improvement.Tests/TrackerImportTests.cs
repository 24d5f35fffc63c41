using Goldthread.Features.Improvement;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class TrackerImportTests
{
    private static readonly DateTime At = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Document File = new()
    {
        Name = "tracker.xlsx",
        Kind = FileKind.Excel,
        Hash = new string('a', 64),
        RetentionClass = "action tracker",
    };

    private static TrackerImport Import() => new(Guid.CreateVersion7(), File, At, "Business manager, Hampshire");

    [Fact]
    public void An_import_names_its_file_and_is_a_dry_run_at_first()
    {
        var import = Import();
        Assert.Equal((File.Id, "tracker.xlsx", File.Hash), (import.DocumentId, import.FileName, import.FileHash));
        Assert.Equal((At, "Business manager, Hampshire"), (import.At, import.By));
        Assert.Equal((null, null, null), (import.TakenInAt, import.UndoneAt, import.Answers));
    }

    [Fact]
    public void It_is_taken_in_once_and_not_answered_afterwards()
    {
        var import = Import();
        import.Answer("{}");
        Assert.Equal("{}", import.Answers);
        import.TakeIn(182, At.AddHours(1));
        Assert.Equal((182, At.AddHours(1)), (import.Rows, import.TakenInAt));
        const string sentence = "This tracker has been imported already.";
        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(() => import.TakeIn(1, At)).Message);
        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(() => import.Answer("x")).Message);
        Assert.Equal((182, "{}"), (import.Rows, import.Answers));
    }

    [Fact]
    public void Only_what_was_taken_in_is_undone_and_once()
    {
        var import = Import();
        Assert.Equal(
            "This tracker has not been imported.",
            Assert.Throws<RuleBrokenException>(() => import.Undo(At, "Somebody")).Message
        );
        import.TakeIn(1, At);
        import.Undo(At.AddDays(1), "Quality officer, Hampshire");
        Assert.Equal((At.AddDays(1), "Quality officer, Hampshire"), (import.UndoneAt, import.UndoneBy));
        Assert.Equal(
            "This import has been undone already.",
            Assert.Throws<RuleBrokenException>(() => import.Undo(At.AddDays(2), "Somebody")).Message
        );
        Assert.Equal(At.AddDays(1), import.UndoneAt);
    }
}
