using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.ReportingSurveys;

/// <summary>What those who answered are told: what they said and what was done, line by line, then published.</summary>
public sealed class ReportSurveyModel(
    GoldthreadDb db,
    SurveyByReferenceQuery surveys,
    AddSaidAndDone add,
    TakeOutSaidAndDone takeOut,
    PublishSaidAndDone publish,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public ReportSurveyInput Input { get; set; } = new();

    public Survey Survey { get; private set; } = null!;

    public IReadOnlyList<SaidAndDone> Lines { get; private set; } = [];

    /// <summary>The code of the link to all, by whose address the page is read.</summary>
    public string? Code { get; private set; }

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Adds a line, or takes out the one that the press names.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? line, CancellationToken cancel)
    {
        if (line is { } gone)
        {
            await takeOut.RunAsync(Reference, gone, cancel);
            return Done(SurveysPaths.ReportSurvey(Place, Reference), "The line is out");
        }

        await add.RunAsync(Reference, Input.Said, Input.Done, cancel);
        return Done(SurveysPaths.ReportSurvey(Place, Reference), "Line added");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        await publish.RunAsync(Reference, cancel);
        return Done(SurveysPaths.ReportSurvey(Place, Reference), "Those who answered can read it now");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        var id = Survey.Id;
        Lines = await db
            .SaidAndDone.AsNoTracking()
            .Where(line => line.SurveyId == id)
            .OrderBy(line => line.Id)
            .ToListAsync(cancel);
        Code = await db
            .SurveyLinks.Where(link => link.SurveyId == id && link.AgencyId == null)
            .Select(link => link.Code)
            .SingleOrDefaultAsync(cancel);
    }
}

/// <summary>What the form asks; the use case says what is missing, because publishing asks for nothing.</summary>
public sealed class ReportSurveyInput
{
    [StringLength(SaidAndDone.Longest, ErrorMessage = "Keep what people said to 600 characters.")]
    public string? Said { get; set; }

    [StringLength(SaidAndDone.Longest, ErrorMessage = "Keep what was done to 600 characters.")]
    public string? Done { get; set; }
}
