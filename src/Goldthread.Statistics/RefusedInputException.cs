namespace Goldthread.Statistics;

/// <summary>
/// Thrown where a statistic cannot honestly be calculated from what was given. The message is one plain sentence that
/// can be shown to the person who gave the numbers.
/// </summary>
public sealed class RefusedInputException(string sentence) : Exception(sentence);
