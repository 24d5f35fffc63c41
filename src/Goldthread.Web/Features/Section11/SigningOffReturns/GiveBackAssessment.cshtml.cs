using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.SigningOffReturns;

/// <summary>An executive gives a self-assessment back to its writers, with what has to change.</summary>
public sealed class GiveBackAssessmentModel(AssessmentQuery assessments, ReturnToWriters giveBack, TimeProvider time)
    : AssessmentPage(assessments, time)
{
    [BindProperty]
    public GiveBackInput Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await giveBack.RunAsync(Agency, Year, Input.Comment, cancel);
        return Done(Tasks, "Returned with your comment");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        RequireLead();
    }
}

/// <summary>What the form asks.</summary>
public sealed class GiveBackInput
{
    [Required(ErrorMessage = "Enter what has to change.")]
    [StringLength(AgencyReturn.WordsLength, ErrorMessage = "Keep the comment to 4,000 characters.")]
    public string? Comment { get; set; }
}
