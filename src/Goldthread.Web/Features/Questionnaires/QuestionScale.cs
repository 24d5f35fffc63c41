namespace Goldthread.Features.Questionnaires;

/// <summary>The points that a rating chooses from. Each set has its own; scales of different sets are never merged.</summary>
public sealed record QuestionScale(string Key, string Label, ScaleDirection Direction, IReadOnlyList<ScalePoint> Points)
{
    public ScalePoint? Find(string? code) => Points.FirstOrDefault(point => point.Code == code);

    public IEnumerable<ScalePoint> Scored => Points.Where(point => point.Value is not null);
}

public enum ScaleDirection
{
    HigherIsBetter,
    LowerIsBetter,

    /// <summary>Neither end is good; never coloured or averaged.</summary>
    None,
}

/// <param name="Code">Stable; what is stored: "met".</param>
/// <param name="Label">What is shown: "Met".</param>
/// <param name="Value">Its number, or null where it stays out of every count and average: does not apply, do not know.</param>
/// <param name="Meaning">What it means for any question.</param>
public sealed record ScalePoint(string Code, string Label, int? Value, string? Meaning);
