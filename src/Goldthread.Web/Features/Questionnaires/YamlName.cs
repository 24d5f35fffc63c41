namespace Goldthread.Features.Questionnaires;

/// <summary>The name of a value in files: <c>longText</c> for <see cref="QuestionKind.LongText"/>.</summary>
public static class YamlName
{
    public static string Of<T>(T one)
        where T : struct, Enum
    {
        var name = one.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
