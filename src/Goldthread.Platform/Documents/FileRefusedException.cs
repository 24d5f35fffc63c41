using Goldthread.Platform.Work;

namespace Goldthread.Platform.Documents;

/// <summary>A file is not taken. The message is one sentence that names the file and the limit.</summary>
public sealed class FileRefusedException(string sentence) : Exception(sentence)
{
    /// <summary>The same sentence beside the field of the form that sent the file.</summary>
    public RuleBrokenException Beside(string input) => new(Message, input);
}
