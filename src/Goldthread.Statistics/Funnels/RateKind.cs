namespace Goldthread.Statistics.Funnels;

/// <summary>How the rates of a funnel were made.</summary>
public enum RateKind
{
    /// <summary>Events over population.</summary>
    Crude,

    /// <summary>Directly standardised: below 10 events an area is not compared.</summary>
    DirectlyStandardised,
}
