namespace Goldthread.Platform.Mail;

/// <summary>A message that a use case asks for.</summary>
/// <param name="Kind">The code of the catalogue of messages: "M1".</param>
/// <param name="Address">One address of one person.</param>
/// <param name="Subject">At most 60 characters; safe on a lock screen.</param>
/// <param name="Text">Its paragraphs and its link.</param>
public sealed record OutgoingMail(string Kind, string Address, string Subject, MailText Text)
{
    public Guid? PersonId { get; init; }

    public Guid? PartnershipId { get; init; }

    public string? FromName { get; init; }

    public string? ReplyTo { get; init; }

    /// <summary>Waits until then; sent at once where it is not set.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>Dropped, not sent late, after this instant.</summary>
    public DateTime? NotAfter { get; init; }

    /// <summary>Holds a sign-in code or an invitation.</summary>
    public bool IsSecret { get; init; }
}
