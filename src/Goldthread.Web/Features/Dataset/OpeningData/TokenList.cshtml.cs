using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.OpeningData;

/// <summary>The tokens of the partnership: which program has one, what it reads, whether it is used; and the way to end one.</summary>
public sealed class TokenListModel(GoldthreadDb db, RevokeToken revoke, Address address, TimeProvider time)
    : GoldthreadPage
{
    public const string NewTokenKey = "api-token";

    [BindProperty]
    public Guid TokenId { get; set; }

    /// <summary>Those that work first, then the latest.</summary>
    public IReadOnlyList<ApiToken> Rows { get; private set; } = [];

    /// <summary>The token itself, on the one page after it was made.</summary>
    public string? NewToken { get; private set; }

    public DateOnly Today => time.Today();

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        NewToken = TempData[NewTokenKey] as string;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await revoke.RunAsync(TokenId, cancel);
        return Done(DatasetPaths.TokenList(Place), "Token revoked");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var all = await db.ApiTokens.AsNoTracking().Where(token => token.PartnershipId == here).ToListAsync(cancel);
        Rows =
        [
            .. all.OrderByDescending(token => token.WorksOn(Today))
                .ThenByDescending(token => token.MadeOn)
                .ThenBy(token => token.Name, StringComparer.Ordinal),
        ];
    }

    public static string Reads(ApiToken token)
    {
        var words = Words.List(Enum.GetValues<ApiSubject>().Where(token.Reads).Select(subject => subject.Say()));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public string Until(ApiToken token) =>
        token.RevokedOn is { } day ? $"Revoked by {token.RevokedBy} on {Words.TableDate(day)}"
        : token.WorksOn(Today) ? Words.TableDate(token.LastDay)
        : $"Ran out on {Words.TableDate(token.LastDay)}";
}
