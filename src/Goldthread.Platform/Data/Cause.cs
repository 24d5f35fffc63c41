namespace Goldthread.Platform.Data;

/// <summary>Which use case changes the data, and why where the change needs a reason.</summary>
public sealed record Cause(string UseCase, string? Reason);
