namespace Goldthread.Features.Improvement;

/// <summary>What is known when somebody signs off.</summary>
/// <param name="Day">Today.</param>
/// <param name="By">The post that signs.</param>
/// <param name="IsOwner">Whether the person also answers for the action.</param>
/// <param name="Highest">The highest rung of the evidence that was sent and not returned.</param>
/// <param name="HasCheck">Whether an impact check is planned.</param>
public sealed record SigningOff(DateOnly Day, string By, bool IsOwner, EvidenceRung? Highest, bool HasCheck);
