using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.Demonstration;

/// <summary>The posts of the demonstration, one button each. On anything else, or from another machine, there is no such page.</summary>
public sealed class ChoosePostModel(GoldthreadDb db, IInstallation installation, EnterAsPost enter, TimeProvider time)
    : SecretPage
{
    [BindProperty]
    public Guid Post { get; set; }

    public IReadOnlyList<IGrouping<string, PostChoice>> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsOpenAsync(cancel))
        {
            return NotFound();
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsOpenAsync(cancel))
        {
            return NotFound();
        }

        SessionCookie.Write(HttpContext, await enter.RunAsync(Post, DeviceWords, cancel));
        return LocalRedirect(AccountsPaths.AfterSignIn);
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var today = time.Today();
        var partnerships = await db
            .Partnerships.AsNoTracking()
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var posts = await db
            .Posts.AsNoTracking()
            .Where(post => post.From <= today && (post.To == null || post.To >= today))
            .ToListAsync(cancel);
        Places =
        [
            .. posts
                .OrderBy(post => post.Role)
                .ThenBy(post => post.Title, StringComparer.Ordinal)
                .Select(post => (Post: post, Place: PlaceOf(post, partnerships, agencies)))
                .GroupBy(
                    known => known.Place,
                    known => new PostChoice(known.Post.Id, known.Post.Title, known.Post.Role),
                    StringComparer.Ordinal
                )
                .OrderBy(place => place.Min(choice => choice.Role))
                .ThenBy(place => place.Key, StringComparer.Ordinal),
        ];
    }

    private static string PlaceOf(
        Post post,
        Dictionary<Guid, string> partnerships,
        Dictionary<Guid, string> agencies
    ) =>
        post switch
        {
            { TeamOfId: { } team } => partnerships[team],
            { GroupPartnershipId: { } partnership } => partnerships[partnership],
            { AgencyId: { } agency } => agencies[agency],
            _ => "The whole installation",
        };

    /// <summary>A proxy on this machine would make strangers look near; what it adds to a request gives it away.</summary>
    private async Task<bool> IsOpenAsync(CancellationToken cancel) =>
        HttpContext.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && !Request.Headers.ContainsKey("Forwarded")
        && !Request.Headers.ContainsKey("X-Forwarded-For")
        && await installation.IsDemonstrationAsync(cancel);
}

/// <summary>One post to sign in as.</summary>
public sealed record PostChoice(Guid Id, string Title, Role Role);
