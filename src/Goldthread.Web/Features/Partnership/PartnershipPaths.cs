namespace Goldthread.Features.Partnership;

/// <summary>Addresses of this module.</summary>
public static class PartnershipPaths
{
    public static string AdminHome() => "/admin";

    public static string AgencyList() => "/admin/agencies";

    /// <param name="kind">csv or xlsx.</param>
    public static string AgencyFile(string kind) => $"/admin/agencies.{kind}";

    public static string AgencyDetail(string slug) => $"/admin/agencies/{slug}";

    public static string AddAgency() => "/admin/agencies/new";

    public static string ChangeAgency(string slug) => $"/admin/agencies/{slug}/change";

    public static string EndAgency(string slug) => $"/admin/agencies/{slug}/end";

    public static string AddMembership(string slug) => $"/admin/agencies/{slug}/memberships/new";

    public static string EndMembership(string slug, Guid id) => $"/admin/agencies/{slug}/memberships/{id}/end";

    public static string PersonList() => "/admin/people";

    /// <param name="kind">csv or xlsx.</param>
    public static string PersonFile(string kind) => $"/admin/people.{kind}";

    public static string PersonDetail(Guid id) => $"/admin/people/{id}";

    public static string AddPerson() => "/admin/people/new";

    public static string ChangePerson(Guid id) => $"/admin/people/{id}/change";

    public static string AddPost(Guid id) => $"/admin/people/{id}/posts/new";

    public static string EndPost(Guid id, Guid post) => $"/admin/people/{id}/posts/{post}/end";

    public static string PersonLeaves(Guid id) => $"/admin/people/{id}/leave";

    public static string PersonReturns(Guid id) => $"/admin/people/{id}/return";

    public static string PartnershipList() => "/admin/partnerships";

    public static string ChangePartnership(string slug) => $"/admin/partnerships/{slug}";

    public static string GroupList(string partnership) => $"/{partnership}/groups";

    public static string GroupDetail(string partnership, string slug) => $"/{partnership}/groups/{slug}";

    public static string AddGroup(string partnership) => $"/{partnership}/groups/new";

    public static string ChangeGroup(string partnership, string slug) => $"/{partnership}/groups/{slug}/change";

    public static string EndGroup(string partnership, string slug) => $"/{partnership}/groups/{slug}/end";

    public static string ThemeList(string partnership) => $"/{partnership}/themes";

    public static string ThemeDetail(string partnership, string slug) => $"/{partnership}/themes/{slug}";

    public static string AddTheme(string partnership) => $"/{partnership}/themes/new";

    public static string ChangeTheme(string partnership, string slug) => $"/{partnership}/themes/{slug}/change";

    public static string RetireTheme(string partnership, string slug) => $"/{partnership}/themes/{slug}/retire";

    public static string PriorityList(string partnership) => $"/{partnership}/priorities";

    public static string AddPriority(string partnership) => $"/{partnership}/priorities/new";

    public static string ChangePriority(string partnership, Guid id) => $"/{partnership}/priorities/{id}/change";
}
