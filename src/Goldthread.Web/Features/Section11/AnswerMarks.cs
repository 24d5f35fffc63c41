using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>How a form knows whether an answer was touched: by the mark of what it showed.</summary>
public static class AnswerMarks
{
    private const int Length = 16;

    /// <summary>The mark of an answer; of none where nothing was saved.</summary>
    public static string MarkOf(Answer? answer) =>
        answer is null
            ? ""
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AnswerJson.Write(answer))))[..Length];

    /// <summary>Whether an answer says anything at all, given or not.</summary>
    public static bool HoldsWords(this Answer answer) =>
        answer.IsGiven
        || answer.Comment is not null
        || answer.Reason is not null
        || answer.Improvement is not null
        || answer.ImproveBy is not null
        || answer.Evidence.Count > 0;
}
