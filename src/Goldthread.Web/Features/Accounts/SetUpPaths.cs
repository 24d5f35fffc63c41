namespace Goldthread.Features.Accounts;

/// <summary>Addresses of the first day, in the order of its pages.</summary>
public static class SetUpPaths
{
    public static string OpenSetUp(string token) => $"/set-up/{token}";

    public static string SetUpPartnership() => "/set-up/1/partnership";

    public static string SetUpYourself() => "/set-up/2/you";

    public static string SetUpPartners() => "/set-up/3/partners";

    public static string SetUpGroups() => "/set-up/4/groups";

    /// <summary>The first page that has not been answered.</summary>
    public static string Next(SetUpDraft draft) =>
        !draft.HasPartnership ? SetUpPartnership()
        : !draft.HasYou ? SetUpYourself()
        : !draft.HasPartners ? SetUpPartners()
        : !draft.HasGroups ? SetUpGroups()
        : CheckSetUp();

    public static string CheckSetUp() => "/set-up/5/check";
}
