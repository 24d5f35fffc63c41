namespace Goldthread.Crash;

/// <summary>Something that no kill explains. The run ends, and what it left is kept.</summary>
public sealed class RigException(string sentence) : Exception(sentence);
