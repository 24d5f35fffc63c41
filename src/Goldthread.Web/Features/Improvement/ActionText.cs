namespace Goldthread.Features.Improvement;

/// <summary>What an action says.</summary>
public sealed record ActionText(
    string Title,
    string? Detail,
    string? Difference,
    ActionStrength Strength,
    Guid? OwnerPostId,
    Guid? SignOffGroupId,
    DateOnly Due
);

/// <summary>From patient safety: what people are told fades, what the system does stays. Words, never a score.</summary>
public enum ActionStrength
{
    TellsPeople,
    SupportsPeople,
    ChangesTheSystem,
}
