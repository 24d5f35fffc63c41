using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Goldthread.Platform.Access;

/// <summary>
/// The cookie that names a session. It holds a random key and nothing else; the server keeps only the key's hash, and asks
/// on every request whether the session still stands.
/// </summary>
public static class SessionCookie
{
    public const string Scheme = "Session";

    private const string PlainName = "goldthread";
    private const string SecureName = "__Host-goldthread";

    public static string NewKey() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the database keeps of a secret: its SHA-256 in hexadecimal, which cannot be turned back.</summary>
    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static string? Read(HttpRequest request) => request.Cookies[request.IsHttps ? SecureName : PlainName];

    public static void Write(HttpContext context, string key) =>
        context.Response.Cookies.Append(NameFor(context), key, Options(context));

    public static void Clear(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context), Options(context));

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? SecureName : PlainName;

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
        };
}
