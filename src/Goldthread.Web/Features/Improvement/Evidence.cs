using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What an agency sends to show that an action was done: words, and a file or a link where it is more than told. It
/// stands on a rung of the ladder; once sent it is never changed, only accepted or returned.
/// </summary>
public sealed class Evidence : Entity, INamesAgency
{
    public const int WordsLength = 2000;
    public const int LinkLength = 2000;

    private Evidence() { }

    /// <exception cref="RuleBrokenException">It says nothing, or stands on a rung that its content does not reach.</exception>
    public Evidence(AgencyAction action, EvidenceContent content, DateTime at, Guid? byPersonId, string by)
    {
        content.Require();
        PartnershipId = action.PartnershipId;
        ActionId = action.Id;
        AgencyId = action.AgencyId;
        Done = content.Done.Trim();
        Rung = content.Rung;
        DocumentId = content.DocumentId;
        Link = Blank(content.Link);
        Confirmer = Blank(content.Confirmer);
        SentAt = at;
        SentByPersonId = byPersonId;
        SentBy = by;
    }

    public Guid PartnershipId { get; private set; }

    public Guid ActionId { get; private set; }

    public Guid AgencyId { get; private set; }

    public EvidenceRung Rung { get; private set; }

    /// <summary>What was done, in words.</summary>
    [MaxLength(WordsLength)]
    public string Done { get; private set; } = "";

    public Guid? DocumentId { get; private set; }

    [MaxLength(LinkLength)]
    public string? Link { get; private set; }

    /// <summary>Who could confirm it.</summary>
    public string? Confirmer { get; private set; }

    public DateTime SentAt { get; private set; }

    public Guid? SentByPersonId { get; private set; }

    public string SentBy { get; private set; } = "";

    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>The post that accepted or returned it.</summary>
    public string? DecidedBy { get; private set; }

    public void Accept(DateOnly day, string by) => (AcceptedOn, DecidedBy) = (day, by);

    public void Return(DateOnly day, string by) => (ReturnedOn, DecidedBy) = (day, by);

    private static string? Blank(string? words) => words?.Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>What is sent.</summary>
public sealed record EvidenceContent(string Done, EvidenceRung Rung, Guid? DocumentId, string? Link, string? Confirmer)
{
    /// <exception cref="RuleBrokenException">It says nothing, too much, or stands on a rung that it does not reach.</exception>
    public void Require()
    {
        var done = Sentence.Require(Done, "Enter what was done.", nameof(Done));
        if (done.Length > Evidence.WordsLength)
        {
            throw new RuleBrokenException("Say what was done in 2,000 characters or fewer.", nameof(Done));
        }

        if (!string.IsNullOrWhiteSpace(Link) && !IsAddress(Link.Trim()))
        {
            throw new RuleBrokenException(
                "Enter the whole address of a page, like https://www.example.org/report.",
                nameof(Link)
            );
        }

        if (Rung == EvidenceRung.Shown && DocumentId is null && string.IsNullOrWhiteSpace(Link))
        {
            throw new RuleBrokenException("“Shown” needs a file or a link that shows it.", nameof(Rung));
        }
    }

    private static bool IsAddress(string typed) =>
        typed.Length <= Evidence.LinkLength
        && Uri.TryCreate(typed, UriKind.Absolute, out var whole)
        && (whole.Scheme == Uri.UriSchemeHttps || whole.Scheme == Uri.UriSchemeHttp);
}

/// <summary>The evidence ladder, lowest first.</summary>
public enum EvidenceRung
{
    /// <summary>Somebody says it is done.</summary>
    Told,

    /// <summary>A document proves it.</summary>
    Shown,

    /// <summary>Audited, or observed in practice.</summary>
    Seen,

    /// <summary>A measure, or what children and families say, is different.</summary>
    Changed,
}

/// <summary>Belongs to an action; its file stands among the documents.</summary>
public sealed class EvidenceMap : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.HasIndex(evidence => new
        {
            evidence.ActionId,
            evidence.PartnershipId,
            evidence.SentAt,
        });
        builder.HasOne<AgencyAction>().WithMany().HasForeignKey(evidence => evidence.ActionId);
        builder.HasOne<Document>().WithMany().HasForeignKey(evidence => evidence.DocumentId);
    }
}
