using Goldthread.Platform.Access;

namespace Goldthread.Features.Partnership.Demonstration;

/// <summary>The shape of <c>demonstration.yaml</c>.</summary>
public sealed class Cast
{
    public List<CastPartnership> Partnerships { get; init; } = [];

    public CastPartnership Joint { get; init; } = new();

    public List<CastAgency> Agencies { get; init; } = [];

    public List<CastGroup> Groups { get; init; } = [];

    public List<CastGroup> JointGroups { get; init; } = [];

    public List<CastPost> Posts { get; init; } = [];

    public List<CastPriority> Priorities { get; init; } = [];
}

public sealed class CastPartnership
{
    public string Slug { get; init; } = "";

    public string ShortName { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Area { get; init; }
}

public sealed class CastAgency
{
    public string Name { get; init; } = "";

    public string ShortName { get; init; } = "";

    public AgencyKind Kind { get; init; }

    public string? OtherNames { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Successor { get; init; }

    /// <summary>Slugs of the partnerships it works in.</summary>
    public List<string> In { get; init; } = [];

    /// <summary>Whether it is one of the three safeguarding partners there.</summary>
    public bool Partner { get; init; }
}

public sealed class CastGroup
{
    public string Name { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string? ReportsTo { get; init; }
}

public sealed class CastPost
{
    public string Title { get; init; } = "";

    public Role Role { get; init; }

    public string? Team { get; init; }

    public string? Group { get; init; }

    /// <summary>The partnership of the group.</summary>
    public string? Of { get; init; }

    public string? Agency { get; init; }

    /// <summary>The post above whose holder has this one too: one person works for two agencies.</summary>
    public string? HeldBy { get; init; }

    public bool Installation { get; init; }
}

public sealed class CastPriority
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";
}
