using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.KeepingEvidence;

/// <summary>Puts a file or a link into an agency’s library.</summary>
public sealed class AddEvidencePieceModel(AssessmentQuery assessments, KeepEvidencePiece keep, CurrentUser user)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    /// <summary>The section from which somebody came, to go back to.</summary>
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "section")]
    public string? Section { get; set; }

    [BindProperty]
    public EvidencePieceInput Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public string Back =>
        Year is { } year && Section is { Length: > 0 } section
            ? Section11Paths.AnswerSection(Agency, year, Uri.EscapeDataString(section))
            : Section11Paths.EvidenceLibrary(Agency);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await keep.RunAsync(Agency, null, Input.ToPiece(), cancel);
        return Done(Back, "Evidence added. Choose it where an answer rests on it");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var known = await assessments.AgencyAsync(Agency, cancel);
        Name = user.LeadsFor(known.Id) ? known.Name : throw new NotFoundException();
    }
}

/// <summary>What the form asks.</summary>
public sealed class EvidencePieceInput
{
    [StringLength(200, ErrorMessage = "Keep the title to 200 characters.")]
    public string? Title { get; set; }

    public IFormFile? File { get; set; }

    [StringLength(LibraryPiece.LinkLength, ErrorMessage = "Keep the link to 1,000 characters.")]
    public string? Link { get; set; }

    [Display(Name = "The day until which it is valid")]
    public DateOnly? ExpiresOn { get; set; }

    public PieceToKeep ToPiece() =>
        new(Title, File is { } chosen ? (chosen.FileName, chosen.OpenReadStream) : null, Link, ExpiresOn);
}
