using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>
/// Answers that somebody wants to go on with later. They are sealed with a code that only that person has, and found by
/// another part of what the code comes to, so that the row says nothing without it. Removed when they are sent, and at the
/// close.
/// </summary>
public sealed class PartAnswers : IKeptFromAgencies, IKeptApart
{
    private const int Rounds = 100_000;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private PartAnswers() { }

    public PartAnswers(Survey survey, string code, string answers)
    {
        (PartnershipId, SurveyId) = (survey.PartnershipId, survey.Id);
        var (lookup, key) = PartsOf(survey.Id, code);
        (Lookup, Sealed) = (lookup, Seal(key, answers));
    }

    [MaxLength(64)]
    public string Lookup { get; private set; } = "";

    public Guid PartnershipId { get; private set; }

    public Guid SurveyId { get; private set; }

    [MaxLength(int.MaxValue)]
    public string Sealed { get; private set; } = "";

    /// <summary>What a row is found by.</summary>
    public static string LookupOf(Guid survey, string code) => PartsOf(survey, code).Lookup;

    /// <summary>What was sealed, for whoever has the code by which the row was found.</summary>
    public string Open(string code)
    {
        var bytes = Convert.FromBase64String(Sealed);
        var nonce = bytes.AsSpan(0, NonceLength);
        var tag = bytes.AsSpan(NonceLength, TagLength);
        var body = bytes.AsSpan(NonceLength + TagLength);
        var plain = new byte[body.Length];
        using var cipher = new AesGcm(PartsOf(SurveyId, code).Key, TagLength);
        cipher.Decrypt(nonce, body, tag, plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static string Seal(byte[] key, string answers)
    {
        var plain = Encoding.UTF8.GetBytes(answers);
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        var (tag, body) = (new byte[TagLength], new byte[plain.Length]);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, body, tag);
        return Convert.ToBase64String([.. nonce, .. tag, .. body]);
    }

    private static (string Lookup, byte[] Key) PartsOf(Guid survey, string code)
    {
        var both = Rfc2898DeriveBytes.Pbkdf2(
            code,
            survey.ToByteArray(),
            Rounds,
            HashAlgorithmName.SHA256,
            2 * KeyLength
        );
        return (Convert.ToHexStringLower(both.AsSpan(0, KeyLength)), both[KeyLength..]);
    }
}

/// <summary>What the code comes to is the key.</summary>
public sealed class PartAnswersMap : IEntityTypeConfiguration<PartAnswers>
{
    public void Configure(EntityTypeBuilder<PartAnswers> builder)
    {
        builder.HasKey(part => part.Lookup);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(part => part.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(part => part.SurveyId);
    }
}
