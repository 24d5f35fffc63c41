using Goldthread.Platform.Access;

namespace Goldthread.Features.Home;

/// <summary>Home, search and the calendar are for everybody who is signed in; the logs and lists of debts are not.</summary>
public static class HomePolicy
{
    public static readonly Policy Open = new("Home.Open", Enum.GetValues<Role>());

    /// <summary>Four numbers stand above the lists of those who run the partnership's work.</summary>
    public static readonly Policy Numbers = new("Home.Numbers", Role.PartnershipTeam);

    /// <summary>Who owes what: those who chase it and the one who scrutinises them.</summary>
    public static readonly Policy Owed = new("Home.Owed", Role.PartnershipTeam, Role.IndependentChair);

    /// <summary>What was sent to whom, never what it said: those who can correct an address.</summary>
    public static readonly Policy Messages = new("Home.Messages", Role.PartnershipTeam, Role.Administrator);

    /// <summary>Who did what in one partnership.</summary>
    public static readonly Policy Audit = new("Home.Audit", Role.PartnershipTeam, Role.Administrator);

    /// <summary>Who did what to what all partnerships share.</summary>
    public static readonly Policy SharedAudit = new("Home.SharedAudit", Role.Administrator);
}
