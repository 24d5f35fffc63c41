using System.Security.Cryptography;
using System.Text;

namespace Goldthread.Features.Section11;

/// <summary>
/// The mark by which a finding of a cycle is known again: the same of one cycle, standard and agency, however often answers
/// are signed again or the words of the finding are changed. It tells nobody which agency it was.
/// </summary>
public static class SourceKey
{
    private const int Bytes = 16;

    /// <param name="cycle">The cycle.</param>
    /// <param name="what">What was found, and in which standard.</param>
    /// <param name="agency">The agency; nothing for the whole area.</param>
    public static Guid Of(Guid cycle, string what, Guid? agency)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{cycle:N}/{what}/{agency:N}"));

        // Version 8 is for numbers that are worked out: "UUID Version 8" in RFC 9562.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, Bytes), bigEndian: true);
    }
}
