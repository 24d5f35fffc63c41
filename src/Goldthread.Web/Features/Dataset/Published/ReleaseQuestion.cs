using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// Something an import could not know: what a column is for, or whether one was renamed. It waits on the import's page; the
/// answer is given once and remembered for the table's later releases.
/// </summary>
public sealed class ReleaseQuestion : Entity, IShared
{
    private ReleaseQuestion() { }

    public ReleaseQuestion(Guid releaseId, Guid tableId, string column, string? was, string guess, string why)
    {
        ReleaseId = releaseId;
        TableId = tableId;
        Column = column;
        Was = was;
        Guess = guess;
        Why = why.Length > 1000 ? why[..1000] : why;
    }

    public Guid ReleaseId { get; private set; }

    public Guid TableId { get; private set; }

    public string Column { get; private set; } = "";

    /// <summary>The name it seems to have had, where the question is about a rename.</summary>
    public string? Was { get; private set; }

    /// <summary>The kind that was guessed: what holds until somebody answers.</summary>
    [MaxLength(40)]
    public string Guess { get; private set; } = "";

    [MaxLength(1000)]
    public string Why { get; private set; } = "";

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The kind that was answered, or <c>yes</c> or <c>no</c> to a rename.</summary>
    [MaxLength(40)]
    public string? Answer { get; private set; }

    [MaxLength(300)]
    public string? Label { get; private set; }

    public bool IsAboutRename => Was is not null;

    public void Settle(string answer, string? label, DateTime at)
    {
        Answer = answer;
        Label = label;
        AnsweredAt = at;
    }
}

/// <summary>A question belongs to a release.</summary>
public sealed class ReleaseQuestionMap : IEntityTypeConfiguration<ReleaseQuestion>
{
    public void Configure(EntityTypeBuilder<ReleaseQuestion> builder)
    {
        builder.HasOne<StatisticsRelease>().WithMany().HasForeignKey(question => question.ReleaseId);
        builder.HasIndex(question => question.TableId);
    }
}
