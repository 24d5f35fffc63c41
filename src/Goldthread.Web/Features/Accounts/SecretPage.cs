using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Goldthread.Features.Accounts;

/// <summary>
/// A page for somebody who is not signed in yet and is known by a secret in a short-lived cookie: the browser that asked
/// for a code, or the one that sets the installation up.
/// </summary>
public abstract class SecretPage : GoldthreadPage
{
    /// <summary>What this browser says of itself, in words.</summary>
    protected string DeviceWords => Device.InWords(Request.Headers.UserAgent.ToString());

    /// <summary>The same page, for a link that no longer works: 410, whatever the cause.</summary>
    protected PageResult Gone() => new() { StatusCode = StatusCodes.Status410Gone };

    /// <param name="name">What the secret is for.</param>
    protected string? ReadSecret(string name) => Request.Cookies[FullName(name)];

    protected void WriteSecret(string name, string value, TimeSpan life) =>
        Response.Cookies.Append(FullName(name), value, Options(life));

    protected void ClearSecret(string name) => Response.Cookies.Delete(FullName(name), Options(null));

    private string FullName(string name) => Request.IsHttps ? $"__Host-goldthread-{name}" : $"goldthread-{name}";

    private CookieOptions Options(TimeSpan? life) =>
        new()
        {
            HttpOnly = true,
            Secure = Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
            MaxAge = life,
        };
}
