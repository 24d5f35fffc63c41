using System.Security.Cryptography;

namespace Goldthread.Features.Surveys.Asked;

/// <summary>Codes that are read from paper and typed on a phone: no letter that can be taken for another, no vowel.</summary>
public static class SurveyCodes
{
    /// <summary>The length of a link and of a one-use code.</summary>
    public const int Length = 8;

    /// <summary>The length of a code to come back with, which opens part answers.</summary>
    public const int ResumeLength = 12;

    private const string Letters = "23456789bcdfghjkmnpqrstvwxz";

    private const int Group = 4;

    public static string Make(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>"k7mp-2xqd": in groups, as it is printed.</summary>
    public static string Written(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));

    /// <summary>What was typed, without what people put between the letters; it need not be a code.</summary>
    public static string Read(string? typed) =>
        new([.. (typed ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(ResumeLength * 2)]);
}
