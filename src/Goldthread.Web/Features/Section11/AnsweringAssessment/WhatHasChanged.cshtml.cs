using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>What is different in the agency since last time, asked before the sections.</summary>
public sealed class WhatHasChangedModel(AssessmentQuery assessments, SayChanges say, TimeProvider time)
    : AssessmentPage(assessments, time)
{
    [BindProperty]
    public ChangesInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Words = View.Return?.WhatChanged;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await say.RunAsync(Agency, Year, Input.Words, cancel);
        return Done(Tasks, "Saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        RequireLead();
    }
}

/// <summary>What the form asks.</summary>
public sealed class ChangesInput
{
    [StringLength(AgencyReturn.WordsLength, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? Words { get; set; }
}
