using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>Thanks whoever answered, and says where to read what came of it.</summary>
public sealed class SurveySentModel(SurveyDoorQuery door, IDataProtectionProvider protection, TimeProvider time)
    : RespondPage(door, protection, time)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await EnterAsync(cancel);
        Refusal = Found is null ? Refusal : null;
        return Shown();
    }
}
