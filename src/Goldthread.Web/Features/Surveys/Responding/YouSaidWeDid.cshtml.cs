using Goldthread.Features.Surveys.Answered;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>What those who answered said, and what was done about it.</summary>
public sealed class YouSaidWeDidModel(
    GoldthreadDb db,
    SurveyDoorQuery door,
    IDataProtectionProvider protection,
    TimeProvider time
) : RespondPage(door, protection, time)
{
    public IReadOnlyList<SaidAndDone> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await EnterAsync(cancel);
        Refusal = Found is null ? Refusal : null;
        if (Found is { Survey: { ReportedOn: not null, Id: var id } })
        {
            Lines = await db
                .SaidAndDone.AsNoTracking()
                .Where(line => line.SurveyId == id)
                .OrderBy(line => line.Id)
                .ToListAsync(cancel);
        }

        return Shown();
    }
}
