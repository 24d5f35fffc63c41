using Goldthread.Platform.Access;

namespace Goldthread.Features.Partnership;

/// <summary>Who may see and change partnerships, agencies, people, groups, themes and priorities.</summary>
public static class PartnershipPolicy
{
    /// <summary>Agencies, groups, themes and priorities: everybody who is signed in.</summary>
    public static readonly Policy Look = new("Partnership.Look", Enum.GetValues<Role>());

    /// <summary>Change them, and see people and their posts.</summary>
    public static readonly Policy Keep = new("Partnership.Keep", Role.PartnershipTeam, Role.Administrator);

    /// <summary>Partnerships themselves and the joint body: the administrators of the installation.</summary>
    public static readonly Policy Found = new("Partnership.Found", Role.Administrator);
}
