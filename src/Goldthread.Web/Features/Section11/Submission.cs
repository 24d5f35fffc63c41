using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>
/// What an executive signed: the answers that all areas asked for, frozen, with name, role and time. A partnership reads it
/// where it was released to it. It never changes; later answers are another submission.
/// </summary>
[ReadThrough(typeof(Release), nameof(Release.SubmissionId))]
public sealed class Submission : Entity, IHeldByAgency
{
    private Submission() { }

    public Submission(AgencyReturn one, Cycle cycle, int number, IReadOnlyList<Answer> answers, Signature by)
    {
        ReturnId = one.Id;
        CycleId = cycle.Id;
        AgencyId = one.AgencyId;
        QuestionSetVersionId = cycle.QuestionSetVersionId;
        Number = number;
        Content = AnswerJson.WriteAll(answers);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));
        (SignedName, SignedRole, SignedPostId, SignedAt) = (by.Name, by.Role, by.PostId, by.At);
        WhatChanged = one.WhatChanged;
    }

    public Guid ReturnId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    public Guid QuestionSetVersionId { get; private set; }

    /// <summary>Counts from 1 within the agency’s return.</summary>
    public int Number { get; private set; }

    /// <summary>The frozen answers, as <see cref="AnswerJson"/> writes them.</summary>
    [Secret]
    [MaxLength(int.MaxValue)]
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of the answers: what the trail keeps of them.</summary>
    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    [Secret]
    [MaxLength(AgencyReturn.WordsLength)]
    public string? WhatChanged { get; private set; }

    public string SignedName { get; private set; } = "";

    public string SignedRole { get; private set; } = "";

    public Guid? SignedPostId { get; private set; }

    public DateTime SignedAt { get; private set; }

    public IReadOnlyList<Answer> ToAnswers() => AnswerJson.ReadAll(Content);
}

/// <param name="Name">The name of whoever signs.</param>
/// <param name="Role">The post, in words.</param>
/// <param name="PostId">The post.</param>
/// <param name="At">When, UTC.</param>
public sealed record Signature(string Name, string Role, Guid? PostId, DateTime At);

/// <summary>Numbered within the return.</summary>
public sealed class SubmissionMap : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.HasIndex(one => new { one.ReturnId, one.Number }).IsUnique();
        builder.HasOne<AgencyReturn>().WithMany().HasForeignKey(one => one.ReturnId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<QuestionSetVersion>().WithMany().HasForeignKey(one => one.QuestionSetVersionId);
    }
}
