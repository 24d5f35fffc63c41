using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>The receipt of a return that was sent: what it said, when, by whom, and what happens next.</summary>
public sealed class ReturnSentModel(ReturnQuery returns, Address address, CurrentUser user, TimeProvider time)
    : ReturnPage(returns, address, user, time)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return View.Asked.IsOpen ? LocalRedirect(Overview) : Page();
    }
}
