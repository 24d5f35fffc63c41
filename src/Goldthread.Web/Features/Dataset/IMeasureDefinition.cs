using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What a measure counts and how its figure is worked out, wherever the figures come from: a published table, or the
/// returns of agencies. Charts, words and comparisons need no more.
/// </summary>
public interface IMeasureDefinition
{
    /// <summary>The reference that papers cite, as `CIN-02`, or the number of an indicator, as `2.3`.</summary>
    string Id { get; }

    /// <summary>The number of the framework’s theme, 1 to 13.</summary>
    int Theme { get; }

    string Name { get; }

    /// <summary>What is counted, in our words.</summary>
    string Counts { get; }

    string NumeratorName { get; }

    /// <summary>Null for a count, which has none.</summary>
    string? DenominatorName { get; }

    string Unit { get; }

    /// <summary>What numerator over denominator is multiplied by: 100, 10,000, or 1 for a count.</summary>
    double Multiplier { get; }

    BetterWhen Better { get; }

    /// <summary>Whether the denominator is an estimate of people, so that the figure is a rate and not a share.</summary>
    bool Population { get; }

    /// <summary>Whether it has one figure a year; only then is a period compared with the same one elsewhere.</summary>
    bool IsYearly { get; }

    /// <summary>The word for one period: year, quarter, term or month.</summary>
    string PeriodWord { get; }

    /// <summary>Made up for the demonstration: every page that shows it says so.</summary>
    bool Invented { get; }
}
