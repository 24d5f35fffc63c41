using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>
/// A feedback letter while the team drafts it and the independent chair edits it. Agencies never see it; what is signed
/// becomes a <see cref="FeedbackLetter"/>.
/// </summary>
public sealed class FeedbackDraft : Entity, IKeptFromAgencies, IVersioned
{
    private FeedbackDraft() { }

    public FeedbackDraft(Release release, LetterText text, string by, DateOnly today)
    {
        PartnershipId = release.PartnershipId;
        CycleId = release.CycleId;
        AgencyId = release.AgencyId;
        SubmissionId = release.SubmissionId;
        Rewrite(text, by, today);
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid SubmissionId { get; private set; }

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string Opening { get; private set; } = "";

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string Strengths { get; private set; } = "";

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string Ratings { get; private set; } = "";

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string ToImprove { get; private set; } = "";

    [Secret]
    [MaxLength(LetterText.PartLength)]
    public string NextSteps { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public DateOnly WrittenOn { get; private set; }

    /// <summary>When the team put it before the chair.</summary>
    public DateOnly? WithChairSince { get; private set; }

    /// <summary>When it was signed and sent. Nothing changes afterwards.</summary>
    public DateOnly? SentOn { get; private set; }

    public uint Version { get; private set; }

    public LetterText ToText() => new(Opening, Strengths, Ratings, ToImprove, NextSteps);

    /// <exception cref="RuleBrokenException">It was sent, or its opening or next steps are empty.</exception>
    public void Rewrite(LetterText text, string by, DateOnly today)
    {
        RequireUnsent();
        Opening = Sentence.Require(text.Opening, "Enter how the letter begins.", nameof(Opening));
        NextSteps = Sentence.Require(text.NextSteps, "Enter what happens next.", nameof(NextSteps));
        (Strengths, Ratings, ToImprove) = (text.Strengths.Trim(), text.Ratings.Trim(), text.ToImprove.Trim());
        (WrittenBy, WrittenOn) = (by, today);
    }

    /// <summary>It waits for the chair’s signature; the chair may still change it.</summary>
    /// <param name="today">The day.</param>
    /// <param name="unagreed">Titles of the standards that the panel has not agreed.</param>
    /// <exception cref="RuleBrokenException">It was sent already, or the panel has not finished.</exception>
    public void PutBeforeChair(DateOnly today, IReadOnlyCollection<string> unagreed)
    {
        RequireUnsent();
        RequireAgreed(unagreed);
        WithChairSince ??= today;
    }

    /// <param name="today">The day.</param>
    /// <param name="unagreed">Titles of the standards that the panel has not agreed.</param>
    /// <exception cref="RuleBrokenException">
    /// It was sent already, the chair has not got it, or the panel has not finished.
    /// </exception>
    public void Send(DateOnly today, IReadOnlyCollection<string> unagreed)
    {
        RequireUnsent();
        RequireAgreed(unagreed);
        if (WithChairSince is null)
        {
            throw new RuleBrokenException(
                "This letter is still being drafted. The partnership team puts it before you."
            );
        }

        SentOn = today;
    }

    /// <summary>A letter speaks of what the panel agreed, so it waits until all of it is agreed.</summary>
    /// <exception cref="RuleBrokenException">A standard is left.</exception>
    public static void RequireAgreed(IReadOnlyCollection<string> unagreed)
    {
        if (unagreed.Count > 0)
        {
            throw new RuleBrokenException(
                $"The panel has not agreed all ratings of this agency. Agree these first: {string.Join("; ", unagreed)}."
            );
        }
    }

    private void RequireUnsent()
    {
        if (SentOn is not null)
        {
            throw new RuleBrokenException("This letter has been signed and sent, so it can no longer be changed.");
        }
    }
}

/// <summary>A letter in its five parts, in the order in which they are read: strengths come first.</summary>
/// <param name="Opening">Thanks, and the overall view.</param>
/// <param name="Strengths">What is strong.</param>
/// <param name="Ratings">Each rating that the panel changed, and why.</param>
/// <param name="ToImprove">What should be better, with the actions and their days.</param>
/// <param name="NextSteps">What happens next.</param>
public sealed record LetterText(string Opening, string Strengths, string Ratings, string ToImprove, string NextSteps)
{
    public const int PartLength = 8000;

    /// <summary>The parts that say something, each with its heading. The first needs none.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<LetterBlock> Blocks)> Parts()
    {
        (string Heading, string Text)[] parts =
        [
            ("", Opening),
            ("What is strong", Strengths),
            ("Where our ratings differ from yours", Ratings),
            ("What to improve", ToImprove),
            ("What happens next", NextSteps),
        ];
        return parts
            .Select(part => (part.Heading, Blocks: LetterBlock.Each(part.Text)))
            .Where(part => part.Blocks.Count > 0);
    }
}

/// <summary>An agency has one draft of a cycle in an area.</summary>
public sealed class FeedbackDraftMap : IEntityTypeConfiguration<FeedbackDraft>
{
    public void Configure(EntityTypeBuilder<FeedbackDraft> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(one => one.SubmissionId);
    }
}
