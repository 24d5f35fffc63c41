using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>Says when an answer must carry more.</summary>
public static class DemandWords
{
    /// <summary>"Needed with “Met” or “Embedded”."; nothing where it is never needed.</summary>
    public static string? When(this QuestionField field, DemandKind kind) =>
        field.Demands(kind) switch
        {
            null => null,
            { When.Count: 0 } => "Needed with every answer.",
            { } demand => $"Needed with {Words.List(demand.When.Select(code => $"“{field.LabelOf(code)}”"), "or")}.",
        };
}
