using Goldthread.Platform.Access;

namespace Goldthread.Features.Accounts;

/// <summary>Who may see and ask what of accounts.</summary>
public static class AccountsPolicy
{
    /// <summary>One's own account, sessions and messages: everybody who is signed in.</summary>
    public static readonly Policy Own = new("Accounts.Own", Enum.GetValues<Role>());

    /// <summary>Ask a person in: those who keep people.</summary>
    public static readonly Policy Invite = new("Accounts.Invite", Role.PartnershipTeam, Role.Administrator);
}
