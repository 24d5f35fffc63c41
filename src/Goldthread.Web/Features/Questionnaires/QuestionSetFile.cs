using System.Text;

namespace Goldthread.Features.Questionnaires;

/// <summary>Takes a file from outside: text of a bounded size, or a fault that says what it is instead.</summary>
public static class QuestionSetFile
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>What the file says, or what is wrong with it.</summary>
    public static async Task<QuestionSetReading> ReadAsync(Stream content, CancellationToken cancel)
    {
        var (text, fault) = await TextAsync(content, cancel);
        return text is null ? new QuestionSetReading(null, [fault!]) : QuestionSetReader.Read(text);
    }

    /// <summary>The file as text, or why it is none.</summary>
    public static async Task<(string? Text, QuestionSetFault? Fault)> TextAsync(
        Stream content,
        CancellationToken cancel
    )
    {
        var bytes = new byte[YamlPlan.Largest + 1];
        var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        if (read > YamlPlan.Largest)
        {
            return (null, new QuestionSetFault(1, 1, "This file is larger than 1 megabyte, which is the limit."));
        }

        try
        {
            var text = Strict.GetString(bytes, 0, read);
            return text.Contains('\0', StringComparison.Ordinal) ? (null, NoText()) : (text.TrimStart('\uFEFF'), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, NoText());
        }
    }

    private static QuestionSetFault NoText() =>
        new(1, 1, "This is not a text file in UTF-8. A question set is a plain text file that ends in .yaml.");
}
