namespace Goldthread.Statistics.Prospects;

/// <summary>Whether good performance can be expected to last.</summary>
public enum ProspectRating
{
    /// <summary>There is no target or direction, no variation, or too few points to say.</summary>
    NotRated,

    /// <summary>The target will be met unless something changes.</summary>
    Sustained,

    /// <summary>The target is met by chance, or something is getting worse.</summary>
    AtRisk,

    /// <summary>The target will be missed unless something changes.</summary>
    NotSustained,
}
