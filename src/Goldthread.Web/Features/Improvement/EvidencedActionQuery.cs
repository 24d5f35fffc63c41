using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>An action of the partnership that the address names, with its evidence and the checks of all its parts.</summary>
public sealed class EvidencedActionQuery(GoldthreadDb db, Address address)
{
    /// <summary>The action alone, to change it.</summary>
    /// <exception cref="NotFoundException">There is none, or this person does not see it.</exception>
    public async Task<AgencyAction> TrackAsync(string reference, CancellationToken cancel) =>
        await Named(reference).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();

    /// <exception cref="NotFoundException">There is none, or this person does not see it.</exception>
    public async Task<EvidencedAction> ReadAsync(string reference, CancellationToken cancel)
    {
        var found =
            await Named(reference)
                .AsNoTracking()
                .Select(action => new
                {
                    Action = action,
                    Agency = db.Set<Agency>()
                        .Where(agency => agency.Id == action.AgencyId)
                        .Select(agency => agency.ShortName)
                        .First(),
                    Owner = db.Set<Post>()
                        .Where(post => post.Id == action.OwnerPostId)
                        .Select(post => post.Title)
                        .FirstOrDefault(),
                    OwnerPersonId = db.Set<Post>()
                        .Where(post => post.Id == action.OwnerPostId)
                        .Select(post => (Guid?)post.PersonId)
                        .FirstOrDefault(),
                    Group = db.Set<Group>()
                        .Where(group => group.Id == action.SignOffGroupId)
                        .Select(group => group.Name)
                        .FirstOrDefault(),
                    Finding = db.Set<Finding>()
                        .Where(finding => finding.Id == action.FindingId)
                        .Select(finding => finding.Reference)
                        .FirstOrDefault(),
                })
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        return new EvidencedAction(
            found.Action,
            found.Agency,
            found.Owner,
            found.OwnerPersonId,
            found.Group,
            found.Finding,
            await PiecesAsync(found.Action.Id, cancel),
            await ChecksAsync(found.Action, cancel)
        );
    }

    /// <summary>
    /// The highest rung of what was sent and not returned. Rungs are kept by name, so the database cannot order them.
    /// </summary>
    public async Task<EvidenceRung?> HighestAsync(AgencyAction action, CancellationToken cancel)
    {
        var rungs = await db
            .Evidence.Where(piece => piece.ActionId == action.Id && piece.ReturnedOn == null)
            .Select(piece => piece.Rung)
            .Distinct()
            .ToListAsync(cancel);
        return rungs.Count == 0 ? null : rungs.Max();
    }

    private IQueryable<AgencyAction> Named(string reference)
    {
        var here = address.Here.Id;
        var known = reference.ToUpperInvariant();
        return db.Actions.Where(action => action.PartnershipId == here && action.Reference == known);
    }

    private async Task<IReadOnlyList<EvidencePiece>> PiecesAsync(Guid actionId, CancellationToken cancel)
    {
        var rows = await db
            .Evidence.AsNoTracking()
            .Where(evidence => evidence.ActionId == actionId)
            .OrderBy(evidence => evidence.SentAt)
            .Select(evidence => new
            {
                Evidence = evidence,
                File = db.Set<Document>()
                    .Where(document => document.Id == evidence.DocumentId)
                    .Select(document => new EvidenceFile(document.Name, document.Size))
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return [.. rows.Select(row => EvidencePiece.Of(row.Evidence, row.File))];
    }

    /// <summary>A check on any part of a joint action counts for all of them.</summary>
    private async Task<IReadOnlyList<ActionCheck>> ChecksAsync(AgencyAction action, CancellationToken cancel) =>
        await db
            .ImpactChecks.AsNoTracking()
            .Join(
                db.Set<AgencyAction>()
                    .Where(part => part.Id == action.Id || (action.JointId != null && part.JointId == action.JointId)),
                check => check.ActionId,
                part => part.Id,
                (check, part) => new { Check = check, part.Reference }
            )
            .OrderBy(row => row.Check.Due)
            .Select(row => new ActionCheck(row.Check, row.Reference, row.Check.ActionId == action.Id))
            .ToListAsync(cancel);
}

/// <summary>What the pages about evidence and impact show of an action.</summary>
public sealed record EvidencedAction(
    AgencyAction Action,
    string Agency,
    string? Owner,
    Guid? OwnerPersonId,
    string? Group,
    string? Finding,
    IReadOnlyList<EvidencePiece> Pieces,
    IReadOnlyList<ActionCheck> Checks
)
{
    /// <summary>Who decides on its evidence: "the Scrutiny Group", "the partnership team".</summary>
    public string Decides => Group is null ? "the partnership team" : $"the {Group}";

    public IReadOnlyList<EvidencePiece> Waiting => [.. Pieces.Where(piece => piece.IsWaiting)];

    public IReadOnlyList<EvidencePiece> Decided => [.. Pieces.Where(piece => !piece.IsWaiting)];

    /// <summary>Its own check that nobody has answered yet.</summary>
    public ImpactCheck? Planned => Checks.FirstOrDefault(check => check.IsOwn && check.Check.Verdict is null)?.Check;

    /// <summary>The check of another part of the same joint action.</summary>
    public ActionCheck? OfAnotherPart => Checks.FirstOrDefault(check => !check.IsOwn);

    public EvidenceLadder Ladder =>
        EvidenceLadder.Of(
            [
                .. Pieces
                    .Where(piece => !piece.IsReturned)
                    .Select(piece => new LadderPiece(
                        Action.Reference,
                        piece.Rung,
                        piece.Done,
                        LondonTime.Day(piece.SentAt)
                    )),
            ],
            [
                .. Checks
                    .Where(check => check.Check.Verdict is null)
                    .Select(check => new LadderPlan(check.Check.Method, check.Check.Due)),
            ]
        );

    public bool IsOwnedBy(CurrentUser user) =>
        user.Holds(Action.OwnerPostId) || (OwnerPersonId is not null && OwnerPersonId == user.PersonId);
}

/// <summary>One piece of evidence as pages show it.</summary>
public sealed record EvidencePiece(
    Guid Id,
    EvidenceRung Rung,
    string Done,
    EvidenceFile? File,
    string? Link,
    string? Confirmer,
    DateTime SentAt,
    string SentBy,
    string? Decision
)
{
    public bool IsWaiting => Decision is null;

    public bool IsReturned { get; private init; }

    public static EvidencePiece Of(Evidence evidence, EvidenceFile? file) =>
        new(
            evidence.Id,
            evidence.Rung,
            evidence.Done,
            file,
            evidence.Link,
            evidence.Confirmer,
            evidence.SentAt,
            evidence.SentBy,
            (evidence.AcceptedOn, evidence.ReturnedOn) switch
            {
                ({ } day, _) => $"Accepted on {Words.PlainDate(day)} by {evidence.DecidedBy}",
                (_, { } day) => $"Returned on {Words.PlainDate(day)} by {evidence.DecidedBy}",
                _ => null,
            }
        )
        {
            IsReturned = evidence.ReturnedOn is not null,
        };
}

/// <summary>The file of a piece of evidence.</summary>
public sealed record EvidenceFile(string Name, long Size);

/// <summary>A check, and whether it belongs to this action or to another part of it.</summary>
public sealed record ActionCheck(ImpactCheck Check, string Action, bool IsOwn);

/// <summary>Pieces of evidence as the partial page draws them; <paramref name="Place"/> is the partnership’s slug.</summary>
public sealed record EvidencePieces(string Place, IReadOnlyList<EvidencePiece> Pieces);
