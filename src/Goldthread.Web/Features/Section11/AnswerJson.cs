using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>Answers as they are kept: the same answer always as the same text, so that two can be compared.</summary>
public static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Answer answer) => JsonSerializer.Serialize(answer, Options);

    public static string WriteAll(IReadOnlyList<Answer> answers) => JsonSerializer.Serialize(answers, Options);

    public static Answer Read(string json) => JsonSerializer.Deserialize<Answer>(json, Options)!;

    public static IReadOnlyList<Answer> ReadAll(string json) =>
        JsonSerializer.Deserialize<List<Answer>>(json, Options)!;
}
