using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>
/// What one person chose. It has a random number for a key, which on SQLite is also the place where the row lies, the
/// survey, the agency where so many work there that it points to nobody, and the choices. It has no time, no address, no
/// code, and none of what was written in words.
/// </summary>
public sealed class SurveyAnswer : IKeptFromAgencies, IKeptApart
{
    private SurveyAnswer() { }

    /// <param name="survey">What was asked.</param>
    /// <param name="key">The random key, made when the form was begun.</param>
    /// <param name="stratum">The agency, if it may be named.</param>
    /// <param name="answers">What was answered to the questions that were shown.</param>
    public SurveyAnswer(Survey survey, long key, Guid? stratum, IEnumerable<Answer> answers)
    {
        (Key, PartnershipId, SurveyId, Stratum) = (key, survey.PartnershipId, survey.Id, stratum);
        Choices = JsonSerializer.Serialize(ChoicesOf(answers));
    }

    public long Key { get; private set; }

    public Guid PartnershipId { get; private set; }

    public Guid SurveyId { get; private set; }

    /// <summary>The agency; nothing stands for all the others together.</summary>
    public Guid? Stratum { get; private set; }

    /// <summary>The codes chosen, by the key of the question, in the order of the survey.</summary>
    [MaxLength(int.MaxValue)]
    public string Choices { get; private set; } = "";

    public IReadOnlyDictionary<string, string[]> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(Choices)!;

    /// <summary>A key from the generator of secrets: never from a clock, a counter or a generator that can be run again.</summary>
    public static long NewKey() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;

    private static Dictionary<string, string[]> ChoicesOf(IEnumerable<Answer> answers) =>
        answers
            .Where(answer => answer.Chosen.Count > 0 || answer.Number is not null || answer.Day is not null)
            .ToDictionary(answer => answer.Question, CodesOf, StringComparer.Ordinal);

    private static string[] CodesOf(Answer answer) =>
        answer.Number is { } number ? [FormattableString.Invariant($"{number}")]
        : answer.Day is { } day ? [FormattableString.Invariant($"{day:yyyy-MM-dd}")]
        : [.. answer.Chosen];
}

/// <summary>The random key is the only key there is.</summary>
public sealed class SurveyAnswerMap : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.HasKey(answer => answer.Key);
        builder.Property(answer => answer.Key).ValueGeneratedNever();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(answer => answer.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(answer => answer.SurveyId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(answer => answer.Stratum);
    }
}
