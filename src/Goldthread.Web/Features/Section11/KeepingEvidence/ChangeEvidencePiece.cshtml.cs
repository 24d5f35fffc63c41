using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.KeepingEvidence;

/// <summary>Renames, replaces or removes one piece of the library.</summary>
public sealed class ChangeEvidencePieceModel(
    GoldthreadDb db,
    AssessmentQuery assessments,
    KeepEvidencePiece keep,
    EditEvidencePiece edit,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ChangePieceInput Input { get; set; } = new();

    public LibraryPiece Piece { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Input.What, Input.Title, Input.ExpiresOn) = ("rename", Piece.Title, Piece.ExpiresOn);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.What == "replace")
        {
            var file = Input.File is { } chosen
                ? (chosen.FileName, (Func<Stream>)chosen.OpenReadStream)
                : ((string, Func<Stream>)?)null;
            await keep.RunAsync(Agency, Id, new PieceToKeep(Input.Title, file, Input.Link, Input.ExpiresOn), cancel);
            return Done(Section11Paths.EvidenceLibrary(Agency), "A newer version stands in its place");
        }

        await edit.RunAsync(Agency, Id, (Input.Title, Input.ExpiresOn, Input.What == "remove"), cancel);
        return Done(
            Section11Paths.EvidenceLibrary(Agency),
            Input.What == "remove" ? "Removed from the library" : "Saved"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var known = await assessments.AgencyAsync(Agency, cancel);
        Piece =
            user.LeadsFor(known.Id)
            && await db
                .LibraryPieces.AsNoTracking()
                .SingleOrDefaultAsync(piece => piece.Id == Id && piece.AgencyId == known.Id, cancel)
                is { } piece
                ? piece
                : throw new NotFoundException();
    }
}

/// <summary>What the form asks.</summary>
public sealed class ChangePieceInput
{
    [Required(ErrorMessage = "Choose what you want to do.")]
    public string? What { get; set; }

    [StringLength(200, ErrorMessage = "Keep the title to 200 characters.")]
    public string? Title { get; set; }

    public IFormFile? File { get; set; }

    [StringLength(LibraryPiece.LinkLength, ErrorMessage = "Keep the link to 1,000 characters.")]
    public string? Link { get; set; }

    [Display(Name = "The day until which it is valid")]
    public DateOnly? ExpiresOn { get; set; }
}
