using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// A tool that asks: section 11, a staff survey. Shipped with the product, or kept by one partnership. What it says stands in
/// its versions.
/// </summary>
public sealed class QuestionSet : Entity, IShared
{
    public const int CodeLength = 60;

    private QuestionSet() { }

    public QuestionSet(string code, string title, Guid? keeperId)
    {
        Code = Sentence.Require(code, "Enter the code of the set.", nameof(Code));
        Title = Sentence.Require(title, "Enter the title of the set.", nameof(Title));
        KeeperId = keeperId;
    }

    /// <summary>Unique for its keeper: "section-11".</summary>
    [MaxLength(CodeLength)]
    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The partnership that keeps it; null for what ships with the product.</summary>
    public Guid? KeeperId { get; private set; }

    /// <summary>The title that its latest version bears.</summary>
    public void Rename(string title) => Title = Sentence.Require(title, "Enter the title of the set.", nameof(Title));
}

/// <summary>A version of a set: a draft that its keeper writes, then published and never changed.</summary>
public sealed class QuestionSetVersion : Entity, IShared, IVersioned
{
    public const int ReasonLength = 1000;

    private QuestionSetVersion() { }

    public QuestionSetVersion(QuestionSet set, int number, string content)
    {
        SetId = set.Id;
        Number = number;
        Rewrite(content);
    }

    public Guid SetId { get; private set; }

    /// <summary>Counts from 1 within the set.</summary>
    public int Number { get; private set; }

    /// <summary>The file, YAML: the one truth of what the version says. It has been checked when it gets here.</summary>
    [MaxLength(int.MaxValue)]
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    public DateOnly? PublishedOn { get; private set; }

    public string? PublishedBy { get; private set; }

    /// <summary>Why this version took the place of the one before.</summary>
    [MaxLength(ReasonLength)]
    public string? Because { get; private set; }

    public uint Version { get; private set; }

    public bool IsPublished => PublishedOn is not null;

    /// <exception cref="RuleBrokenException">It is published.</exception>
    public void Rewrite(string content)
    {
        if (IsPublished)
        {
            throw new RuleBrokenException("A published version never changes. Make the next version.");
        }

        Content = content;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    /// <exception cref="RuleBrokenException">It is published already.</exception>
    public void Publish(DateOnly day, string by, string? because)
    {
        if (IsPublished)
        {
            throw new RuleBrokenException("This version is published already.");
        }

        (PublishedOn, PublishedBy, Because) = (day, by, because?.Trim() is { Length: > 0 } said ? said : null);
    }
}

/// <summary>One code for each keeper.</summary>
public sealed class QuestionSetMap : IEntityTypeConfiguration<QuestionSet>
{
    public void Configure(EntityTypeBuilder<QuestionSet> builder)
    {
        builder.HasIndex(set => new { set.KeeperId, set.Code }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(set => set.KeeperId);
    }
}

/// <summary>Numbered within its set.</summary>
public sealed class QuestionSetVersionMap : IEntityTypeConfiguration<QuestionSetVersion>
{
    public void Configure(EntityTypeBuilder<QuestionSetVersion> builder)
    {
        builder.HasIndex(version => new { version.SetId, version.Number }).IsUnique();
        builder.HasOne<QuestionSet>().WithMany().HasForeignKey(version => version.SetId);
    }
}
