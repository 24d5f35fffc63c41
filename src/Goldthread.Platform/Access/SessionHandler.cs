using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
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
        if (SessionCookie.Read(Request) is not { Length: > 0 } key)
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

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var wanted = HttpMethods.IsGet(Request.Method) ? $"{Request.PathBase}{Request.Path}{Request.QueryString}" : "";
        var ended = SessionCookie.Read(Request) is not null;
        var query = QueryString.Empty;
        if (wanted.Length > 1)
        {
            query = query.Add("return", wanted);
        }

        if (ended)
        {
            query = query.Add("ended", "true");
        }

        Response.Redirect($"/sign-in{query}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
