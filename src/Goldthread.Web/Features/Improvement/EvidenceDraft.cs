using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What one person has written and uploaded about an action and not sent yet, as it stands, right or wrong: a fault, a
/// closed browser or a signed-out session loses neither words nor file. It goes when the evidence is sent.
/// </summary>
public sealed class EvidenceDraft : Entity, INamesAgency
{
    /// <summary>More than may be sent, so that what is too long is kept until it is shortened.</summary>
    public const int WordsLength = 20_000;

    private EvidenceDraft() { }

    public EvidenceDraft(AgencyAction action, Guid personId)
    {
        PartnershipId = action.PartnershipId;
        ActionId = action.Id;
        AgencyId = action.AgencyId;
        PersonId = personId;
    }

    public Guid PartnershipId { get; private set; }

    public Guid ActionId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>Who writes it; nobody else finds it.</summary>
    public Guid PersonId { get; private set; }

    [MaxLength(WordsLength)]
    public string Done { get; private set; } = "";

    public EvidenceRung? Rung { get; private set; }

    public Guid? DocumentId { get; private set; }

    [MaxLength(WordsLength)]
    public string? Link { get; private set; }

    [MaxLength(WordsLength)]
    public string? Confirmer { get; private set; }

    /// <summary>Keeps what the form holds, finished or not.</summary>
    public void Write(DraftWords words)
    {
        Done = words.Done ?? "";
        Rung = words.Rung;
        Link = words.Link;
        Confirmer = words.Confirmer;
    }

    /// <summary>Another file takes the place of the one before.</summary>
    public void Attach(Document document) => DocumentId = document.Id;

    public void Detach() => DocumentId = null;

    /// <summary>What would be sent.</summary>
    /// <exception cref="RuleBrokenException">Something is missing or cannot be.</exception>
    public EvidenceContent Finish()
    {
        Sentence.Require(Done, "Enter what was done.", nameof(Done));
        var content = new EvidenceContent(
            Done,
            Rung ?? throw new RuleBrokenException("Choose how it is known.", nameof(Rung)),
            DocumentId,
            Link,
            Confirmer
        );
        content.Require();
        return Confirmer is not { Length: > Conventions.TextLength }
            ? content
            : throw new RuleBrokenException("Say who could confirm it in 300 characters or fewer.", nameof(Confirmer));
    }
}

/// <summary>What the form holds.</summary>
public sealed record DraftWords(string? Done, EvidenceRung? Rung, string? Link, string? Confirmer);

/// <summary>One draft a person and action.</summary>
public sealed class EvidenceDraftMap : IEntityTypeConfiguration<EvidenceDraft>
{
    public void Configure(EntityTypeBuilder<EvidenceDraft> builder)
    {
        builder.HasIndex(draft => new { draft.ActionId, draft.PersonId }).IsUnique();
        builder.HasOne<AgencyAction>().WithMany().HasForeignKey(draft => draft.ActionId);
        builder.HasOne<Document>().WithMany().HasForeignKey(draft => draft.DocumentId);
    }
}
