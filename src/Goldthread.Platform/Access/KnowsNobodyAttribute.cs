namespace Goldthread.Platform.Access;

/// <summary>
/// A page on which nobody is known, whoever asks: no session is looked up or marked as used, no cookie is set, and the
/// network address serves only to slow down a flood, as a salted value that is forgotten within minutes.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KnowsNobodyAttribute : Attribute;
