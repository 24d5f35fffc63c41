namespace Goldthread.Platform.Work;

/// <summary>
/// A rule of an entity says no. The message is the sentence that the person reads, beside the field it belongs to and in
/// the summary at the top of the page.
/// </summary>
/// <param name="sentence">One sentence, ending in a full stop.</param>
/// <param name="input">The property of the page's input that it concerns, or nothing for the whole form.</param>
public sealed class RuleBrokenException(string sentence, string? input = null) : Exception(sentence)
{
    public string? Input => input;
}
