using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Goldthread.Platform.Access;

/// <summary>
/// Signs a request in by its session cookie, asking the database each time, so that a revoked session is refused by the
/// very next request on any node.
/// </summary>
public sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            SessionCookie.Read(Request) is not { Length: > 0 } key
            || Context.GetEndpoint()?.Metadata.GetMetadata<KnowsNobodyAttribute>() is not null
        )
        {
            return AuthenticateResult.NoResult();
        }

        var services = Context.RequestServices;
        if (await services.GetRequiredService<ISessions>().FindAsync(key, Context.RequestAborted) is not { } person)
        {
            return AuthenticateResult.Fail("The session has ended.");
        }

        await services.GetRequiredService<Entrance>().EnterAsync(person, Context.RequestAborted);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, person.AccountId.ToString())],
            Scheme.Name
        );
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var key = SessionCookie.Read(Request);
        var wanted = HttpMethods.IsGet(Request.Method) ? Wanted : await TypedAsync(key);
        var query = QueryString.Empty;
        if (wanted is { Length: > 1 })
        {
            query = query.Add("return", wanted);
        }

        if (key is not null)
        {
            query = query.Add("ended", "true");
        }

        Response.Redirect($"/sign-in{query}");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private string Wanted => $"{Request.PathBase}{Request.Path}{Request.QueryString}";

    /// <summary>Keeps what was typed in a form whose session ran out, and says where it is found.</summary>
    private async Task<string?> TypedAsync(string? key)
    {
        if (key is null || !HttpMethods.IsPost(Request.Method) || !Request.HasFormContentType)
        {
            return null;
        }

        var cancel = Context.RequestAborted;
        try
        {
            var form = await Request.ReadFormAsync(cancel);
            var fields = form.SelectMany(field =>
                field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))
            );
            var services = Context.RequestServices;
            var kept = UnsavedFields.Protect(services.GetRequiredService<IDataProtectionProvider>(), [.. fields]);
            return await services.GetRequiredService<IUnsavedForms>().KeepAsync(key, Wanted, kept, cancel);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // What cannot be read as a form holds nothing that could be shown again.
            return null;
        }
    }
}
