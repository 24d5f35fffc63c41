namespace Goldthread.Platform.Access;

/// <summary>
/// The declared rules of the whole product. What is not declared here opens for nobody: the fallback policy refuses even
/// those who are signed in, and the access matrix test fails on a page or endpoint without a rule.
/// </summary>
public sealed class AccessRules
{
    private readonly List<AccessRule> rules = [];

    public IReadOnlyList<AccessRule> All => rules;

    /// <summary>Every page below a folder of <c>Features</c>, for example <c>/Dataset/Reading</c>.</summary>
    public AccessRules Folder(string folder, Policy policy) =>
        Add(new AccessRule(folder, IsFolder: true, policy, null));

    /// <summary>One page, for example <c>/Dataset/Reading/IndicatorDetail</c>; it wins over its folder.</summary>
    public AccessRules Page(string page, Policy policy) => Add(new AccessRule(page, IsFolder: false, policy, null));

    /// <summary>One page that needs no account. The reason stands in the reviewed list of the access matrix.</summary>
    public AccessRules Anonymous(string page, string because) =>
        Add(new AccessRule(page, IsFolder: false, null, because));

    private AccessRules Add(AccessRule rule)
    {
        rules.Add(rule);
        return this;
    }
}

/// <param name="Target">Page or folder as Razor Pages names it, without <c>/Features</c>.</param>
/// <param name="IsFolder">Whether the rule covers all pages below.</param>
/// <param name="Policy">Who may open it; null for a page without an account.</param>
/// <param name="Because">Why a page needs no account.</param>
public sealed record AccessRule(string Target, bool IsFolder, Policy? Policy, string? Because);
