namespace Goldthread.BrowserTests.Sweeps;

/// <summary>Who looks at a page that not everybody finds.</summary>
public static class PageVisitors
{
    /// <summary>Pages that somebody else than the usual visitor looks at.</summary>
    private static readonly Dictionary<string, Who> Visitors = new(StringComparer.Ordinal)
    {
        ["/sign-in/check-email"] = Who.Asking,
        ["/sign-out"] = Who.Team,
        ["/set-up/{token}"] = Who.BeforeSetUp,
        ["/set-up/1/partnership"] = Who.SettingUp,
        ["/set-up/2/you"] = Who.SettingUp,
        ["/set-up/3/partners"] = Who.SettingUp,
        ["/set-up/4/groups"] = Who.SettingUp,
        ["/set-up/5/check"] = Who.SettingUp,
        ["/design"] = Who.Developer,
        ["/section-11"] = Who.OfTwoAgencies,
        ["/agency/{agency}/section-11"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/contacts"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/changes"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/sections/{section}"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/sections/{section}/colleague"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/answers"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/check"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/sign-off"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/sign-off/return"] = Who.Executive,
        ["/agency/{agency}/section-11/{year:int}/signed"] = Who.AfterSigning,
        ["/agency/{agency}/evidence"] = Who.Executive,
        ["/agency/{agency}/evidence/new"] = Who.Executive,
        ["/agency/{agency}/evidence/{id:guid}"] = Who.Executive,
    };

    /// <summary>Who looks at a page: nobody in particular where no account is needed, else the partnership team.</summary>
    public static Who Of(ProductPage page) =>
        Visitors.TryGetValue(page.Template, out var who) ? who
        : page.IsPublic ? Who.Nobody
        : Who.Team;
}

/// <summary>Who looks at a page.</summary>
public enum Who
{
    /// <summary>Somebody without an account.</summary>
    Nobody,

    /// <summary>The partnership team, and the administrator where the team may not.</summary>
    Team,

    /// <summary>Somebody who asked to sign in and waits for the mail.</summary>
    Asking,

    /// <summary>Whoever holds the one-time address of an empty installation.</summary>
    BeforeSetUp,

    /// <summary>Whoever pressed its button and is on the five pages.</summary>
    SettingUp,

    /// <summary>Somebody who builds pages.</summary>
    Developer,

    /// <summary>The executive of an agency whose self-assessment waits for a signature.</summary>
    Executive,

    /// <summary>The executive of one whose self-assessment was sent.</summary>
    AfterSigning,

    /// <summary>Somebody who leads for two agencies and has to choose.</summary>
    OfTwoAgencies,
}
