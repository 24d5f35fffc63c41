using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.FollowingProgress;

/// <summary>What an executive signed, as it was released to this partnership.</summary>
public sealed class ReleasedAnswersModel(SubmittedQuery submitted, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    public SubmittedView Shown { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Shown = await submitted.ReleasedAsync(Year, Agency, cancel);
}
