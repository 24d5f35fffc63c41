using System.Security.Cryptography;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>
/// A page of those who answer. Nobody is known on it: it looks up no session and sets no cookie, so its forms carry their
/// own sealed state in place of an antiforgery token.
/// </summary>
[KnowsNobody]
[IgnoreAntiforgeryToken]
public abstract class RespondPage(SurveyDoorQuery door, IDataProtectionProvider protection, TimeProvider time)
    : GoldthreadPage
{
    private readonly IDataProtector protector = protection.CreateProtector("Goldthread.Surveys.AnswersSoFar");

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>What the code leads to, where it leads anywhere.</summary>
    public FoundSurvey? Found { get; private set; }

    public Survey Survey => Found!.Survey;

    /// <summary>Why there is nothing to answer, said in the place of the page.</summary>
    public SurveyClosed? Refusal { get; protected set; }

    protected DateTime Now => time.UtcNow();

    /// <summary>Looks up the code, and says why not where nothing can be begun with it.</summary>
    protected async Task EnterAsync(CancellationToken cancel)
    {
        Found = await door.FindAsync(Code, cancel);
        Refusal = Found switch
        {
            null => new SurveyClosed(
                "This link does not lead to a survey.",
                "Check the letters and numbers on the poster or in the mail. There is no letter o, i or l among them."
            ),
            { IsSpent: true } => new SurveyClosed(
                "This link has been used already.",
                "It works once. If you answered, thank you."
            ),
            _ => Found.Survey.RefusalAt(Now),
        };
    }

    /// <summary>The page with the status that fits why it refuses.</summary>
    protected IActionResult Shown()
    {
        var page = Page();
        page.StatusCode =
            Refusal is null ? null
            : Found is null ? StatusCodes.Status404NotFound
            : StatusCodes.Status410Gone;
        return page;
    }

    protected string Seal(AnswersSoFar soFar) => protector.Protect(soFar.ToText());

    /// <returns>What was sealed, or nothing where it was not us who sealed it, or it belongs to another survey.</returns>
    protected AnswersSoFar? Unseal(string? state)
    {
        if (string.IsNullOrEmpty(state))
        {
            return null;
        }

        try
        {
            var soFar = AnswersSoFar.FromText(protector.Unprotect(state));
            return soFar.Survey == Found?.Survey.Id ? soFar : null;
        }
        catch (CryptographicException)
        {
            // Somebody changed it, or the keys are gone: the page says that it has to be begun again.
            return null;
        }
    }
}
