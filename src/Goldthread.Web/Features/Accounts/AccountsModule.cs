using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Goldthread.Features.Accounts;

/// <summary>Set-up, invitations, signing in and out, one's own account and sessions.</summary>
public sealed class AccountsModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Accounts/OwnAccount", AccountsPolicy.Own)
            .Page("/Accounts/StayingSignedIn/YourSessions", AccountsPolicy.Own)
            .Page("/Accounts/StayingSignedIn/UnsavedTyping", AccountsPolicy.Own)
            .Page("/Accounts/Inviting/InviteSomebody", AccountsPolicy.Invite)
            .Anonymous("/Accounts/SigningIn/AskToSignIn", "signing in begins without an account")
            .Anonymous("/Accounts/SigningIn/CheckEmail", "the code is typed before one is signed in")
            .Anonymous("/Accounts/SigningIn/UseSignInLink", "the link is pressed before one is signed in")
            .Anonymous("/Accounts/SigningIn/SignInProblem", "it is for those who cannot sign in")
            .Anonymous("/Accounts/StayingSignedIn/SignOut", "it also says that one has signed out")
            .Anonymous("/Accounts/Inviting/AcceptInvite", "who is invited has no account yet")
            .Anonymous("/Accounts/Demonstration/ChoosePost", "signs in as a post; only on a demonstration, on loopback")
            .Anonymous("/Accounts/SettingUp/OpenSetUp", "needs the one-time address; there is no account yet")
            .Anonymous("/Accounts/SettingUp/SetUpPartnership", "needs the set-up's cookie; there is no account yet")
            .Anonymous("/Accounts/SettingUp/SetUpYourself", "needs the set-up's cookie; there is no account yet")
            .Anonymous("/Accounts/SettingUp/SetUpPartners", "needs the set-up's cookie; there is no account yet")
            .Anonymous("/Accounts/SettingUp/SetUpGroups", "needs the set-up's cookie; there is no account yet")
            .Anonymous("/Accounts/SettingUp/CheckSetUp", "needs the set-up's cookie; there is no account yet");

    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(AccountsSettings.From(configuration));
        services.AddIdentityCore<Account>();

        // Use cases save, so that an account comes with its trail and in one transaction with what it belongs to.
        services.AddScoped<IUserStore<Account>>(provider => new UserOnlyStore<Account, GoldthreadDb, Guid>(
            provider.GetRequiredService<GoldthreadDb>()
        )
        {
            AutoSaveChanges = false,
        });
    }
}
