using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// What lets a program read a partnership’s figures without signing in. The token is shown once, when it is made; this row
/// holds its hash, what it may read, for whom, and until when.
/// </summary>
public sealed class ApiToken : Entity, IOwned, IVersioned
{
    public const int WordsLength = 160;

    /// <summary>How long a token works at the most.</summary>
    public const int MostDays = 365;

    /// <summary>Longer than any token: what is longer is not looked up.</summary>
    public const int LongestToken = 64;

    private const string Start = "gt_";

    private ApiToken() { }

    /// <exception cref="RuleBrokenException">Something is missing, or the last day is not within a year.</exception>
    public ApiToken(Guid partnershipId, TokenText text, DateOnly today, string by)
    {
        PartnershipId = partnershipId;
        Name = Sentence.Require(text.Name, "Enter which program will use it.", nameof(Name));
        Keeper = Sentence.Require(text.Keeper, "Enter the post that looks after it.", nameof(Keeper));
        Audience = text.Audience;
        (ReadsIndicators, ReadsValues, ReadsSignals) = (text.ReadsIndicators, text.ReadsValues, text.ReadsSignals);
        if (!ReadsIndicators && !ReadsValues && !ReadsSignals)
        {
            throw new RuleBrokenException("Choose at least one thing that it may read.", "Reads");
        }

        if (text.LastDay < today || text.LastDay > today.AddDays(MostDays))
        {
            throw new RuleBrokenException(
                "The last day must be today or later, and within a year.",
                nameof(TokenText.LastDay)
            );
        }

        (MadeOn, MadeBy, LastDay) = (today, by, text.LastDay);
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>The program that uses it.</summary>
    [MaxLength(WordsLength)]
    public string Name { get; private set; } = "";

    /// <summary>The post that looks after it.</summary>
    [MaxLength(WordsLength)]
    public string Keeper { get; private set; } = "";

    public ApiAudience Audience { get; private set; }

    public bool ReadsIndicators { get; private set; }

    public bool ReadsValues { get; private set; }

    public bool ReadsSignals { get; private set; }

    [Secret]
    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    public DateOnly MadeOn { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>The last day on which it works.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The last day on which it was used, to show which are used no more.</summary>
    public DateOnly? UsedOn { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    public string? RevokedBy { get; private set; }

    public uint Version { get; private set; }

    /// <summary>What the database keeps of a token.</summary>
    public static string HashOf(string token) => SessionCookie.Hash(token);

    /// <summary>Makes the token itself, 256 random bits, which is given out once and never kept.</summary>
    public string Issue()
    {
        var token = Start + SessionCookie.NewKey();
        Hash = HashOf(token);
        return token;
    }

    public bool WorksOn(DateOnly day) => RevokedOn is null && day <= LastDay;

    public bool Reads(ApiSubject subject) =>
        subject switch
        {
            ApiSubject.Indicators => ReadsIndicators,
            ApiSubject.Values => ReadsValues,
            ApiSubject.Signals => ReadsSignals,
        };

    public void Use(DateOnly day) => UsedOn = day;

    /// <exception cref="RuleBrokenException">It is revoked already.</exception>
    public void Revoke(DateOnly day, string by)
    {
        if (RevokedOn is not null)
        {
            throw new RuleBrokenException("This token is revoked already.");
        }

        (RevokedOn, RevokedBy) = (day, by);
    }
}

/// <summary>What is asked of a new token.</summary>
public sealed record TokenText(string? Name, string? Keeper, ApiAudience Audience, DateOnly LastDay)
{
    public bool ReadsIndicators { get; init; }

    public bool ReadsValues { get; init; }

    public bool ReadsSignals { get; init; }
}

/// <summary>Who reads what a program fetches.</summary>
public enum ApiAudience
{
    /// <summary>Anybody: only released public figures, in which small numbers are hidden.</summary>
    Public,

    /// <summary>Members of the partnership: its true sums, never one agency’s rows.</summary>
    Partnership,
}

/// <summary>What can be read.</summary>
public enum ApiSubject
{
    Indicators,
    Values,
    Signals,
}

/// <summary>The same in words.</summary>
public static class ApiWords
{
    public static string Say(this ApiAudience audience) =>
        audience switch
        {
            ApiAudience.Public => "Anybody: public figures, small numbers hidden",
            ApiAudience.Partnership => "Members of the partnership: its true sums",
        };

    public static string Say(this ApiSubject subject) =>
        subject switch
        {
            ApiSubject.Indicators => "indicators",
            ApiSubject.Values => "values",
            ApiSubject.Signals => "signals",
        };
}

/// <summary>Looked up by its hash.</summary>
public sealed class ApiTokenMap : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasIndex(token => new { token.PartnershipId, token.LastDay });
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(token => token.PartnershipId);
    }
}
