using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.KeepingEvidence;

/// <summary>Puts a file or a link into an agency’s library, new or in the place of an earlier one.</summary>
[UseCase]
public sealed class KeepEvidencePiece(
    GoldthreadDb db,
    AssessmentQuery assessments,
    Uploads uploads,
    CurrentUser user,
    TimeProvider time
)
{
    /// <summary>Bytes of one file.</summary>
    public const long LargestFile = 20 * 1024 * 1024;

    private const string RetentionClass = "section-11-evidence";

    /// <param name="agency">As addresses name it.</param>
    /// <param name="replaces">The piece whose place it takes, if it takes one’s.</param>
    /// <param name="piece">What is kept.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">There is neither file nor link, or it is not taken.</exception>
    public async Task<Guid> RunAsync(string agency, Guid? replaces, PieceToKeep piece, CancellationToken cancel)
    {
        var known = await assessments.AgencyAsync(agency, cancel);
        if (!user.LeadsFor(known.Id))
        {
            throw new NotFoundException();
        }

        var made = await MakeAsync(known.Id, piece, cancel);
        made.Keep(user.Posts.FirstOrDefault(post => post.Agencies.Contains(known.Id))?.PostId, piece.ExpiresOn);
        if (replaces is { } id)
        {
            var before = await db.FindOrNotFoundAsync<LibraryPiece>(id, cancel);
            if (string.IsNullOrWhiteSpace(piece.Title))
            {
                made.Rename(before.Title);
            }

            before.ReplaceWith(made);
        }

        db.Add(made);
        await db.SaveChangesAsync(this, cancel);
        return made.Id;
    }

    private async Task<LibraryPiece> MakeAsync(Guid agencyId, PieceToKeep piece, CancellationToken cancel)
    {
        var added = (user.Name, time.Today());
        if (piece.File is not { } file)
        {
            return string.IsNullOrWhiteSpace(piece.Link)
                ? throw new RuleBrokenException("Choose a file, or enter a link.", "File")
                : LibraryPiece.OfLink(agencyId, piece.Title ?? piece.Link, piece.Link, added);
        }

        try
        {
            await using var content = file.Open();
            var rules = new UploadRules(RetentionClass, LargestFile) { AgencyId = agencyId };
            return LibraryPiece.OfFile(
                agencyId,
                piece.Title,
                await uploads.AddAsync(file.Name, content, rules, cancel),
                added
            );
        }
        catch (FileRefusedException refused)
        {
            throw refused.Beside("File");
        }
    }
}

/// <summary>A file or a link to keep.</summary>
/// <param name="Title">What it shows; the name of the file where nothing is said.</param>
/// <param name="File">The name it was sent under, and its bytes.</param>
/// <param name="Link">The address of a page.</param>
/// <param name="ExpiresOn">Until when it is valid.</param>
public sealed record PieceToKeep(
    string? Title,
    (string Name, Func<Stream> Open)? File,
    string? Link,
    DateOnly? ExpiresOn
);
