namespace Goldthread.Features.Accounts;

/// <summary>Addresses of this module.</summary>
public static class AccountsPaths
{
    /// <summary>Where signing in leads when nobody wanted to go elsewhere.</summary>
    public const string AfterSignIn = "/home";

    public static string AskToSignIn() => "/sign-in";

    public static string CheckEmail() => "/sign-in/check-email";

    public static string UseSignInLink(string token) => $"/sign-in/link/{token}";

    public static string SignInProblem() => "/sign-in/problem";

    public static string SignOut() => "/sign-out";

    public static string AcceptInvite(string token) => $"/invite/{token}";

    public static string InviteSomebody(Guid person) => $"/admin/people/{person}/invite";

    public static string ChoosePost() => "/demonstration";

    public static string YourAccount() => "/account";

    public static string YourSessions() => "/account/sessions";

    /// <summary>How the address of <see cref="UnsavedTyping"/> begins.</summary>
    public const string UnsavedTypings = "/account/unsaved/";

    public static string UnsavedTyping(Guid id) => $"{UnsavedTypings}{id}";

    public static string ChangeNotifications() => "/account/notifications";

    public static string YourCalendar() => "/account/calendar";

    /// <summary>What a calendar program subscribes to.</summary>
    public static string CalendarFeed(string key) => $"/calendar/{key}.ics";

    public static string YourMessages() => "/account/messages";

    public static string YourMessage(Guid id) => $"/account/messages/{id}";
}
