using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What one agency promises to do, by when, by which post, and what should be different for children then. A joint action
/// is several of these under one <see cref="JointId"/>, a part for each agency: a promise that everybody makes together
/// is kept by nobody. It is proposed, agreed with the measure that should move, done, shown, signed off by somebody else,
/// and checked for impact later; finishing and being embedded are two dates.
/// </summary>
public sealed class AgencyAction : Entity, INamesAgency, IVersioned, ISearchable
{
    public const int TitleLength = 200;
    public const int DetailLength = 4000;
    public const int AlsoInvolvedLength = 4000;

    /// <summary>A date that moves by more than this needs approval; so does any second move.</summary>
    public const int DaysWithoutApproval = 30;

    private AgencyAction() { }

    /// <exception cref="RuleBrokenException">The agency does not exist that day, or something is missing.</exception>
    public AgencyAction(
        Finding finding,
        Recommendation? recommendation,
        Agency agency,
        string reference,
        ActionText text,
        DateOnly today
    )
    {
        if (finding.Status != FindingStatus.Agreed)
        {
            throw new RuleBrokenException("Agree the finding before you propose an action.");
        }

        PartnershipId = finding.PartnershipId;
        FindingId = finding.Id;
        RecommendationId = recommendation?.Id;
        AgencyId = agency.Id;
        Reference = reference;
        ProposedOn = today;
        Reword(text);
        OriginalDue = Due;
    }

    public Guid PartnershipId { get; private set; }

    public Guid FindingId { get; private set; }

    public Guid? RecommendationId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>Shared by the parts of a joint action.</summary>
    public Guid? JointId { get; private set; }

    /// <summary>
    /// The names of the agencies that do the other parts. They are kept here because an agency finds no row of another’s
    /// and may still know with whom it works.
    /// </summary>
    [MaxLength(AlsoInvolvedLength)]
    public string? AlsoInvolved { get; private set; }

    /// <summary>A-0412, counted within the partnership.</summary>
    [MaxLength(12)]
    public string Reference { get; private set; } = "";

    /// <summary>What will be done, in a line.</summary>
    [MaxLength(TitleLength)]
    public string Title { get; private set; } = "";

    [MaxLength(DetailLength)]
    public string Detail { get; private set; } = "";

    /// <summary>What will be different for children.</summary>
    [MaxLength(Recommendation.AnswerLength)]
    public string Difference { get; private set; } = "";

    public ActionStrength Strength { get; private set; }

    /// <summary>The post that answers for it; nothing while nobody does.</summary>
    public Guid? OwnerPostId { get; private set; }

    /// <summary>The group that signs it off.</summary>
    public Guid? SignOffGroupId { get; private set; }

    public DateOnly Due { get; private set; }

    /// <summary>The day it was first due, whatever moved since.</summary>
    public DateOnly OriginalDue { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    public DateOnly? AgreedOn { get; private set; }

    public string? AgreedBy { get; private set; }

    /// <summary>The day its owner said yes to it.</summary>
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>What the owner would rather have: another owner, another date.</summary>
    [MaxLength(1000)]
    public string? Suggestion { get; private set; }

    public DateOnly? SuggestedDue { get; private set; }

    /// <summary>The day of the first update: work has begun.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>The day evidence was last sent and not yet decided on.</summary>
    public DateOnly? EvidenceSentOn { get; private set; }

    /// <summary>What was missing when evidence was last returned.</summary>
    [MaxLength(1000)]
    public string? ReturnedBecause { get; private set; }

    /// <summary>The day it was finished in the eyes of somebody other than its owner.</summary>
    public DateOnly? SignedOffOn { get; private set; }

    public string? SignedOffBy { get; private set; }

    /// <summary>Why nobody checks its impact, where nobody does.</summary>
    [MaxLength(1000)]
    public string? NoCheckBecause { get; private set; }

    /// <summary>The day the change was seen to be part of ordinary practice.</summary>
    public DateOnly? EmbeddedOn { get; private set; }

    public DateOnly? DeclinedOn { get; private set; }

    public DateOnly? ClosedWithoutOn { get; private set; }

    /// <summary>Why it was declined, or closed without completing.</summary>
    [MaxLength(1000)]
    public string? EndedBecause { get; private set; }

    public Guid? ImportId { get; private set; }

    public uint Version { get; private set; }

    public bool IsOpen => SignedOffOn is null && DeclinedOn is null && ClosedWithoutOn is null;

    public ActionStatus StatusOn(DateOnly today) => ActionDates.Of(this).StatusOn(today);

    /// <summary>Says it anew, which also answers what its owner suggested.</summary>
    /// <exception cref="RuleBrokenException">It has ended, or something is missing.</exception>
    public void Reword(ActionText text)
    {
        RefuseEnded();
        if (text.Due < ProposedOn)
        {
            throw new RuleBrokenException("The due date must not be before the action began.", nameof(Due));
        }

        if (AgreedOn is not null && text.Due != Due)
        {
            throw new RuleBrokenException("An agreed date moves by an update with a reason.", nameof(Due));
        }

        Title = Sentence.Require(text.Title, "Enter what will be done.", nameof(Title));
        Detail = text.Detail?.Trim() ?? "";
        Difference = text.Difference?.Trim() ?? "";
        Strength = text.Strength;
        OwnerPostId = text.OwnerPostId;
        SignOffGroupId = text.SignOffGroupId;
        Due = text.Due;
        OriginalDue = AgreedOn is null ? text.Due : OriginalDue;
        (Suggestion, SuggestedDue) = (null, null);
    }

    /// <summary>Makes it one part of a joint action.</summary>
    /// <param name="joint">What the parts share.</param>
    /// <param name="others">The names of the agencies that do the other parts, in words.</param>
    public void Join(Guid joint, string? others = null) => (JointId, AlsoInvolved) = (joint, others);

    public void ComeIn(Guid import) => ImportId = import;

    /// <summary>Its finding was merged into another that says the same.</summary>
    /// <exception cref="RuleBrokenException">The other is not agreed.</exception>
    public void MoveTo(Finding finding)
    {
        finding.RequireAgreed("Agree the finding that goes on before actions move to it.");
        FindingId = finding.Id;
    }

    /// <summary>
    /// Work may start. The impact is agreed first: what should move, which way, when and who looks, or why nobody will.
    /// </summary>
    /// <exception cref="RuleBrokenException">It is agreed or ended already, has no owner, or its impact is not agreed.</exception>
    public void Agree(DateOnly day, string by, bool hasCheck)
    {
        RefuseEnded();
        if (AgreedOn is not null)
        {
            throw new RuleBrokenException("This action is agreed already.");
        }

        if (OwnerPostId is null)
        {
            throw new RuleBrokenException("Choose who answers for it before it is agreed.", nameof(OwnerPostId));
        }

        if (!hasCheck && NoCheckBecause is null)
        {
            throw new RuleBrokenException("Say how its impact will be checked before it is agreed.", "Check");
        }

        AgreedOn = day;
        AgreedBy = by;
    }

    /// <summary>It was agreed by mistake and nothing has come of that: it is a proposal again.</summary>
    /// <exception cref="RuleBrokenException">It has ended, is not agreed, or work has begun.</exception>
    public void BeProposedAgain()
    {
        RefuseEnded();
        RefuseUnagreed();
        if (StartedOn is not null)
        {
            throw new RuleBrokenException("Work on this action has begun. Close it without completing instead.");
        }

        (AgreedOn, AgreedBy) = (null, null);
    }

    /// <summary>Says why its impact will not be checked; the thread shows it.</summary>
    /// <exception cref="RuleBrokenException">No reason is given.</exception>
    public void GoUnchecked(string because) =>
        NoCheckBecause = Sentence.Require(because, "Enter why no check is needed.", nameof(NoCheckBecause));

    /// <summary>A check is planned after all.</summary>
    public void BeChecked() => NoCheckBecause = null;

    public void Accept(DateOnly day)
    {
        RefuseEnded();
        AcceptedOn = day;
        (Suggestion, SuggestedDue) = (null, null);
    }

    /// <exception cref="RuleBrokenException">Nothing is suggested.</exception>
    public void Suggest(string words, DateOnly? due)
    {
        RefuseEnded();
        Suggestion = Sentence.Require(words, "Enter what you suggest instead.", nameof(Suggestion));
        SuggestedDue = due;
    }

    /// <summary>The agency does not take it on.</summary>
    /// <exception cref="RuleBrokenException">It is agreed, ended, or no reason is given.</exception>
    public void Decline(DateOnly day, string because)
    {
        RefuseEnded();
        if (AgreedOn is not null)
        {
            throw new RuleBrokenException("An agreed action is closed without completing, not declined.");
        }

        EndedBecause = Sentence.Require(because, "Enter why it is not accepted.", "Because");
        DeclinedOn = day;
    }

    /// <summary>Something has happened: work has begun at the latest now.</summary>
    public void Progress(DateOnly day)
    {
        RefuseEnded();
        RefuseUnagreed();
        StartedOn ??= day;
    }

    /// <summary>Whether moving to this day needs somebody’s approval: more than 30 days, or not the first move.</summary>
    public bool NeedsApproval(DateOnly to, int movesBefore) =>
        movesBefore > 0 || to.DayNumber - Due.DayNumber > DaysWithoutApproval;

    /// <exception cref="RuleBrokenException">It would lie before the action began.</exception>
    public void MoveDue(DateOnly to)
    {
        RefuseEnded();
        if (to < (AgreedOn ?? ProposedOn))
        {
            throw new RuleBrokenException("The due date must not be before the action began.", "NewDue");
        }

        Due = to;
        (Suggestion, SuggestedDue) = (null, null);
    }

    /// <summary>A proposal is asked for by another day; no promise moves.</summary>
    /// <exception cref="RuleBrokenException">It is agreed, has ended, or the day lies before it began.</exception>
    public void ProposeDue(DateOnly to) =>
        Reword(new ActionText(Title, Detail, Difference, Strength, OwnerPostId, SignOffGroupId, to));

    /// <summary>Another post answers for it from now on.</summary>
    public void HandTo(Guid? postId)
    {
        OwnerPostId = postId;
        (AcceptedOn, Suggestion, SuggestedDue) = (null, null, null);
    }

    /// <exception cref="RuleBrokenException">It is not agreed yet, or has ended.</exception>
    public void RequireEvidenceMayCome()
    {
        RefuseEnded();
        RefuseUnagreed();
    }

    public void SendEvidence(DateOnly day)
    {
        RequireEvidenceMayCome();
        StartedOn ??= day;
        EvidenceSentOn = day;
        ReturnedBecause = null;
    }

    /// <exception cref="RuleBrokenException">No evidence waits, or nothing is said to be missing.</exception>
    public void ReturnEvidence(string missing)
    {
        RefuseEnded();
        RefuseWithoutEvidence();
        ReturnedBecause = Sentence.Require(missing, "Enter what is missing.", "Missing");
        EvidenceSentOn = null;
    }

    /// <summary>
    /// Finished, in the eyes of somebody other than the owner, on evidence higher than “told”, with an impact check
    /// planned or a reason why there will be none.
    /// </summary>
    /// <exception cref="RuleBrokenException">One of these is missing.</exception>
    public void SignOff(SigningOff signing)
    {
        RefuseSigned();
        RefuseEnded();
        RefuseWithoutEvidence();
        if (signing.IsOwner)
        {
            throw new RuleBrokenException("Somebody other than the owner signs an action off.");
        }

        if (signing.Highest is null or EvidenceRung.Told)
        {
            throw new RuleBrokenException(
                "“Told” alone is not enough. Return it and say what would show or prove it.",
                "Accept"
            );
        }

        if (!signing.HasCheck && NoCheckBecause is null)
        {
            throw new RuleBrokenException("Plan an impact check, or say why none is needed.", "Check");
        }

        SignedOffOn = signing.Day;
        SignedOffBy = signing.By;
        EvidenceSentOn = null;
        EmbeddedOn = signing.Highest is EvidenceRung.Seen or EvidenceRung.Changed
            ? EmbeddedOn ?? signing.Day
            : EmbeddedOn;
        Raise(new ActionSignedOff(Id, FindingId, RecommendationId, AgencyId, signing.Day));
    }

    /// <summary>Of two people who sign at once the second is told who was first.</summary>
    /// <exception cref="RuleBrokenException">It was signed off already.</exception>
    public void RefuseSigned()
    {
        if (SignedOffOn is not null)
        {
            throw new RuleBrokenException($"This action was signed off already, by {SignedOffBy}.");
        }
    }

    /// <summary>The change was seen in ordinary practice.</summary>
    public void Embed(DateOnly day) => EmbeddedOn ??= day;

    /// <exception cref="RuleBrokenException">It has ended, or no reason is given.</exception>
    public void CloseWithout(DateOnly day, string because)
    {
        RefuseEnded();
        EndedBecause = Sentence.Require(because, "Enter why it cannot be done.", "Because");
        ClosedWithoutOn = day;
        EvidenceSentOn = null;
    }

    /// <summary>Takes an end back: signed off by mistake, or closed and now possible after all.</summary>
    public void Reopen()
    {
        (SignedOffOn, SignedOffBy) = (null, null);
        (DeclinedOn, ClosedWithoutOn, EndedBecause) = (null, null, null);
    }

    public SearchText Search() =>
        new("Action", Reference, Title, $"{Detail} {Difference}", $"/actions/{Reference}", ImprovementPolicy.Look.Name)
        {
            AgencyId = AgencyId,
        };

    private void RefuseEnded()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException("This action has ended. Reopen it first.");
        }
    }

    private void RefuseUnagreed()
    {
        if (AgreedOn is null)
        {
            throw new RuleBrokenException("This action is not agreed yet.");
        }
    }

    private void RefuseWithoutEvidence()
    {
        if (EvidenceSentOn is null)
        {
            throw new RuleBrokenException("No evidence waits for a decision.");
        }
    }
}
