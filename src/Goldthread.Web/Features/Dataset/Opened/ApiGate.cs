using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// Decides whether a program may read what it asks for: the token first, then how often, then what it may read and of whom.
/// Another partnership does not exist for it, exactly like one that there is not.
/// </summary>
[Scoped]
public sealed class ApiGate(ApiEntrance entrance, ApiLimits limits, Address address, TimeProvider time)
{
    /// <param name="token">The token that was sent, if any.</param>
    /// <param name="network">Where from.</param>
    /// <param name="subject">What is to be read; nothing where any token may.</param>
    /// <param name="partnership">Whose; nothing where the address names none.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<ApiAnswer> OpenAsync(
        string? token,
        ApiNetwork network,
        ApiSubject? subject,
        string? partnership,
        CancellationToken cancel
    )
    {
        if (!network.IsPrivate)
        {
            return new ApiAnswer(403, "Not private", "Ask over https, so that nobody reads the token on its way.");
        }

        if (limits.MayGuess(network.From) is { } later)
        {
            return new ApiAnswer(
                429,
                "Too many wrong tokens",
                "Too many wrong tokens came from here. Wait, and try again."
            )
            {
                Wait = later,
            };
        }

        if (string.IsNullOrEmpty(token))
        {
            return new ApiAnswer(401, "No token", "Send a token: Authorization: Bearer, or as the password of Basic.");
        }

        var found = await entrance.EnterAsync(token, cancel);
        if (found is null)
        {
            limits.Guessed(network.From);
            return new ApiAnswer(401, "Wrong token", "This token is not known.");
        }

        if (!found.WorksOn(time.Today()))
        {
            return found.RevokedOn is null
                ? new ApiAnswer(401, "Token run out", "This token has run out. Ask the partnership team for a new one.")
                : new ApiAnswer(
                    401,
                    "Token revoked",
                    "This token was revoked. Ask the partnership team for a new one."
                );
        }

        if (limits.Ask(found.Id) is { } wait)
        {
            return new ApiAnswer(429, "Too many requests", "This token asks too often. Wait, and try again.")
            {
                Wait = wait,
            };
        }

        if (partnership is not null && address.Partnership?.Slug != partnership)
        {
            return new ApiAnswer(404, "Not found", "There is no such partnership, or this token is not for it.");
        }

        return subject is { } wanted && !found.Reads(wanted)
            ? new ApiAnswer(403, "Not allowed", $"This token may not read {wanted.Say()}.")
            : new ApiAnswer(200, "", "") { Token = found };
    }
}

/// <summary>Where a request comes from.</summary>
public sealed record ApiNetwork(string From, bool IsPrivate);

/// <summary>May it, and if not why not.</summary>
public sealed record ApiAnswer(int Status, string Title, string Sentence)
{
    public ApiToken? Token { get; init; }

    public TimeSpan? Wait { get; init; }
}
