namespace Goldthread.Platform.Data;

/// <summary>A column whose value never enters the trail, a log or an export: hashes of secrets, security stamps.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
