namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// A level of geography of Explore Education Statistics: its published word and the columns that name a place of it.
/// </summary>
/// <param name="Label">The word in `geographic_level`.</param>
/// <param name="Kept">Whether rows of this level are kept; rows of the others are counted and passed over.</param>
/// <param name="Columns">The columns that code and name a place of this level.</param>
public sealed record GeographicLevel(string Label, bool Kept, params IReadOnlyList<string> Columns)
{
    public static readonly GeographicLevel National = new("National", true, "country_code", "country_name");
    public static readonly GeographicLevel Regional = new("Regional", true, "region_code", "region_name");
    public static readonly GeographicLevel LocalAuthority = new(
        "Local authority",
        true,
        "old_la_code",
        "new_la_code",
        "la_name"
    );

    /// <summary>Every known level, kept ones first.</summary>
    public static IReadOnlyList<GeographicLevel> All { get; } =
    [
        National,
        Regional,
        LocalAuthority,
        new("Local authority district", false, "lad_code", "lad_name"),
        new(
            "Local enterprise partnership",
            false,
            "local_enterprise_partnership_code",
            "local_enterprise_partnership_name"
        ),
        new("Local skills improvement plan area", false, "lsip_code", "lsip_name"),
        new("Mayoral combined authority", false, "mayoral_combined_authority_code", "mayoral_combined_authority_name"),
        new("English devolved area", false, "english_devolved_area_code", "english_devolved_area_name"),
        new("Opportunity area", false, "opportunity_area_code", "opportunity_area_name"),
        new("Parliamentary constituency", false, "pcon_code", "pcon_name"),
        new("Planning area", false, "planning_area_code", "planning_area_name"),
        new("Police force area", false, "pfa_code", "pfa_name"),
        new("Ward", false, "ward_code", "ward_name"),
        new("RSC region", false, "rsc_region_lead_name"),
        new("Provider", false, "provider_ukprn", "provider_name"),
        new("Institution", false, "institution_id", "institution_name"),
        new("School", false, "school_urn", "school_name", "school_laestab"),
        new("MAT", false, "trust_id", "trust_name"),
        new("Multi-academy trust", false, "trust_id", "trust_name"),
        new("Sponsor", false, "sponsor_id", "sponsor_name"),
    ];

    private static readonly HashSet<string> GeographicColumns = All.SelectMany(level => level.Columns)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The level a published word names, in any case; null for an unknown word.</summary>
    public static GeographicLevel? Find(ReadOnlySpan<char> label)
    {
        foreach (var level in All)
        {
            if (label.Equals(level.Label, StringComparison.OrdinalIgnoreCase))
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>Whether a column says where a row belongs, and so is neither a filter nor an indicator.</summary>
    public static bool OwnsColumn(string column) => GeographicColumns.Contains(column);

    public override string ToString() => Label;
}
