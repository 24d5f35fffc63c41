using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset;

/// <summary>
/// An indicator that ships as a draft: what a partnership could agree to measure, in our words, before anybody has.
/// </summary>
public sealed class CatalogueIndicator
{
    /// <summary>The number within its theme, as `2.3`.</summary>
    public required string Id { get; init; }

    /// <summary>The number of the framework’s theme, 1 to 13.</summary>
    public required int Theme { get; init; }

    public required string Name { get; init; }

    /// <summary>Exactly what is counted, of whom and in what period.</summary>
    public required string Counts { get; init; }

    public required string Numerator { get; init; }

    /// <summary>Null for a count or a number of days, which has none.</summary>
    public string? Denominator { get; init; }

    public required string Unit { get; init; }

    /// <summary>What numerator over denominator is multiplied by; 1 for a count.</summary>
    public required double Multiplier { get; init; }

    public required BetterWhen Better { get; init; }

    public required Frequency Frequency { get; init; }

    /// <summary>Who supplies it.</summary>
    public required Supplier From { get; init; }

    /// <summary>The publication whose figures it can stand beside; null where there is none.</summary>
    public string? Compare { get; init; }

    /// <summary>The published measure that is the same thing for a whole year; null where none is.</summary>
    public string? Published { get; init; }

    /// <summary>Whether the denominator is the children of the area, known from published estimates.</summary>
    public bool Population { get; init; }

    /// <summary>The question about children that it answers.</summary>
    public required string Why { get; init; }

    public required SmallNumberRule SmallNumbers { get; init; }
}

/// <summary>How often a figure is expected.</summary>
public enum Frequency
{
    Monthly,
    Quarterly,
    Termly,
    Yearly,
}

/// <summary>The kind of agency, or the post, that holds the figures.</summary>
public enum Supplier
{
    SocialCare,
    Education,
    Police,
    IntegratedCareBoard,
    HealthProvider,
    PublicHealth,
    YouthJustice,
    DomesticAbuse,
    AllegationsOfficer,
    SecureHome,
    ChildDeathPanel,
    AllAgencies,
}

/// <summary>What happens to a small count outside the partnership.</summary>
public enum SmallNumberRule
{
    /// <summary>A count of 1 to 5 is hidden.</summary>
    Hide,

    /// <summary>The subject is so rare that anything below 10 is hidden.</summary>
    SuppressBelow10,
}

/// <summary>The same in words.</summary>
public static class CatalogueWords
{
    public static string Say(this Frequency frequency) =>
        frequency switch
        {
            Frequency.Monthly => "Every month",
            Frequency.Quarterly => "Every quarter",
            Frequency.Termly => "Every school term",
            Frequency.Yearly => "Every year",
        };

    public static string Say(this Supplier supplier) =>
        supplier switch
        {
            Supplier.SocialCare => "Council, children’s social care",
            Supplier.Education => "Council, education",
            Supplier.Police => "Police",
            Supplier.IntegratedCareBoard => "Integrated care board",
            Supplier.HealthProvider => "Health trusts",
            Supplier.PublicHealth => "Council, public health",
            Supplier.YouthJustice => "Youth justice service",
            Supplier.DomesticAbuse => "Domestic abuse lead",
            Supplier.AllegationsOfficer => "Designated officer for allegations (LADO)",
            Supplier.SecureHome => "Secure children’s home",
            Supplier.ChildDeathPanel => "Child death overview panel",
            Supplier.AllAgencies => "Every agency",
        };

    public static string Say(this SmallNumberRule rule) =>
        rule switch
        {
            SmallNumberRule.Hide => "Outside the partnership a count of 1 to 5 is not shown",
            SmallNumberRule.SuppressBelow10 => "Outside the partnership a count below 10 is not shown",
        };
}
