using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.Inviting;

/// <summary>Shows who would be invited to what, and sends the invitation.</summary>
public sealed class InviteSomebodyModel(
    GoldthreadDb db,
    KeptPeopleQuery people,
    PostsQuery posts,
    Invitations invitations,
    InvitePerson invite,
    TimeProvider time
) : GoldthreadPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<PlacedPost> Posts { get; private set; } = [];

    public bool HasAccount { get; private set; }

    /// <summary>An invitation that still waits for an answer.</summary>
    public Invitation? Waiting { get; private set; }

    public bool CanInvite => Person.Left is null && Posts.Count > 0 && !HasAccount;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var address = await invite.RunAsync(Id, cancel);
        return Done(PartnershipPaths.PersonDetail(Id), $"Invitation sent to {address}. It works for 3 days");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var now = time.UtcNow();
        Person = await people.RequireAsync(Id, cancel);
        Posts = [.. (await posts.OfAsync(Id, cancel)).Where(post => post.To is not { } last || last >= time.Today())];
        HasAccount = await invitations.IsOpenToAsync(Id, cancel);
        var sent = await db
            .Invitations.AsNoTracking()
            .Where(invitation => invitation.PersonId == Id)
            .OrderByDescending(invitation => invitation.SentAt)
            .FirstOrDefaultAsync(cancel);
        Waiting = sent?.IsOpenAt(now) == true ? sent : null;
    }
}
