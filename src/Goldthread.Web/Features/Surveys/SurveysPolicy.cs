using Goldthread.Platform.Access;

namespace Goldthread.Features.Surveys;

/// <summary>Who may ask staff, and who may read what they said. Agencies read no results: small ones could be recognised.</summary>
public static class SurveysPolicy
{
    /// <summary>Build, approve, open, share, close, code and report.</summary>
    public static readonly Policy Keep = new("Surveys.Keep", Role.PartnershipTeam);

    /// <summary>Read results with small groups hidden; never the words that people wrote.</summary>
    public static readonly Policy Read = new(
        "Surveys.Read",
        Role.PartnershipTeam,
        Role.Scrutineer,
        Role.BoardMember,
        Role.IndependentChair
    );
}
