using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Home.Problems;

/// <summary>What a person reads when an address, a right or the service itself fails. Says nothing about what exists.</summary>
[IgnoreAntiforgeryToken]
public sealed class ShowProblemModel(CurrentUser user) : GoldthreadPage
{
    public bool IsSignedIn => user.IsSignedIn;

    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        (Heading, Sentences) = Say(code);
    }

    private static (string Heading, string[] Sentences) Say(int code) =>
        code switch
        {
            400 => (
                "This form could not be read",
                [
                    "It may have been open for too long, or in another tab that signed out.",
                    "Go back, copy what you typed, reload the page and send it again.",
                ]
            ),
            403 => (
                "You do not have access to this page",
                ["None of your posts opens it.", "If you need it for your work, ask the partnership team."]
            ),
            404 => (
                "Page not found",
                [
                    "If you typed the address, check that it is correct.",
                    "If you followed a link, it may be old. Search finds what you can see.",
                ]
            ),
            413 => ("That file is too large", ["Nothing was saved. Send a smaller file."]),
            429 => ("Too many tries", ["Wait 15 minutes and try again, or call the partnership team."]),
            _ => (
                "Sorry, there is a problem with the service",
                ["What you saved before is safe.", "Try again in a few minutes."]
            ),
        };
}
