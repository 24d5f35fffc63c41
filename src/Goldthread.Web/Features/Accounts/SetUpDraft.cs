using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Accounts;

/// <summary>
/// What the first administrator has answered so far on the first day. There is at most one; a new one-time address goes on
/// with what was answered before. It ends when the partnership is founded.
/// </summary>
public sealed partial class SetUpDraft : Entity, IFloor, IVersioned
{
    /// <summary>How long the one-time address works.</summary>
    public static readonly TimeSpan AddressLife = TimeSpan.FromMinutes(15);

    /// <summary>How long the browser that used it may take.</summary>
    public static readonly TimeSpan BrowserLife = TimeSpan.FromHours(12);

    /// <summary>What a partnership usually has, offered ready ticked. The first one leads, the others report to it.</summary>
    public static readonly IReadOnlyList<UsualGroup> UsualGroups =
    [
        new("Board", "Leads the safeguarding arrangements and holds them to account."),
        new(
            "Scrutiny Group",
            "Commissions scrutiny, reads the dataset each quarter and follows what audits recommend."
        ),
        new("Learning and Inquiry Group", "Considers serious cases and sees that their learning reaches practice."),
        new("Workforce Development Group", "Plans multi-agency training and asks whether it changes practice."),
        new("Education Group", "Brings schools, colleges and early years into the arrangements."),
    ];

    [Secret]
    [MaxLength(64)]
    public string? AddressHash { get; private set; }

    public DateTime? AddressExpiresAt { get; private set; }

    [Secret]
    [MaxLength(64)]
    public string? BrowserHash { get; private set; }

    public DateTime? BrowserExpiresAt { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public Guid? PartnershipId { get; private set; }

    public Guid? AgencyId { get; private set; }

    public string? Name { get; private set; }

    [MaxLength(60)]
    public string? ShortName { get; private set; }

    [MaxLength(40)]
    public string? Slug { get; private set; }

    [MaxLength(9)]
    public string? AreaCode { get; private set; }

    public string? YourName { get; private set; }

    [MaxLength(254)]
    public string? YourEmail { get; private set; }

    public string? YourPost { get; private set; }

    public string? LocalAuthority { get; private set; }

    public string? CareBoard { get; private set; }

    public string? Police { get; private set; }

    /// <summary>Names of groups, one a line.</summary>
    [MaxLength(4000)]
    public string? Groups { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<string> GroupNames => Groups?.Split('\n') ?? [];

    public bool HasPartnership => Slug is not null;

    public bool HasYou => YourEmail is not null;

    public bool HasPartners => Police is not null;

    public bool HasGroups => Groups is not null;

    public bool IsComplete => HasPartnership && HasYou && HasPartners && HasGroups;

    /// <summary>Makes a new one-time token; the one before stops working, and so does the browser that had it.</summary>
    public string Issue(DateTime now)
    {
        var token = SessionCookie.NewKey();
        AddressHash = SessionCookie.Hash(token);
        AddressExpiresAt = now + AddressLife;
        BrowserHash = null;
        BrowserExpiresAt = null;
        return token;
    }

    public bool CanBeOpenedAt(DateTime now) => FinishedAt is null && AddressHash is not null && now < AddressExpiresAt;

    /// <summary>Spends the token and hands the draft to one browser.</summary>
    /// <returns>The browser's secret.</returns>
    /// <exception cref="RuleBrokenException">The token was used or is too old.</exception>
    public string Open(DateTime now)
    {
        if (!CanBeOpenedAt(now))
        {
            throw new RuleBrokenException("This address has expired. Run goldthread setup again.");
        }

        var browser = SessionCookie.NewKey();
        AddressHash = null;
        BrowserHash = SessionCookie.Hash(browser);
        BrowserExpiresAt = now + BrowserLife;
        return browser;
    }

    public bool IsHeldAt(DateTime now) => FinishedAt is null && now < BrowserExpiresAt;

    public void AnswerPartnership(string? name, string? shortName, string? slug, string? areaCode)
    {
        var code = Sentence
            .Require(areaCode, "Enter the code of the local authority area.", nameof(AreaCode))
            .ToUpperInvariant();
        if (!Area().IsMatch(code))
        {
            throw new RuleBrokenException("An area code is a letter and 8 numbers, like E10000014.", nameof(AreaCode));
        }

        Name = Sentence.Require(name, "Enter the partnership’s name.", nameof(Name));
        ShortName = Sentence.Require(shortName, "Enter the name people use for the partnership.", nameof(ShortName));
        Slug = Slugs.Require(slug?.Trim() is { Length: > 0 } typed ? typed : Slugs.From(ShortName));
        AreaCode = code;
    }

    public void AnswerYou(string? name, string? email, string? post)
    {
        YourName = Sentence.Require(name, "Enter your name.", nameof(YourName));
        YourEmail = Sentence.Require(email, "Enter your work email address.", nameof(YourEmail));
        YourPost = Sentence.Require(post, "Enter the title of your post.", nameof(YourPost));
    }

    public void AnswerPartners(string? localAuthority, string? careBoard, string? police)
    {
        var names = new[]
        {
            Sentence.Require(localAuthority, "Enter the local authority.", nameof(LocalAuthority)),
            Sentence.Require(careBoard, "Enter the integrated care board.", nameof(CareBoard)),
            Sentence.Require(police, "Enter the police force.", nameof(Police)),
        };
        if (names.DistinctBy(name => Slugs.From(Shortened(name)), StringComparer.Ordinal).Count() < names.Length)
        {
            throw new RuleBrokenException(
                "The three safeguarding partners are three different agencies.",
                nameof(Police)
            );
        }

        (LocalAuthority, CareBoard, Police) = (names[0], names[1], names[2]);
    }

    /// <summary>What lists call an agency until somebody gives it a short name.</summary>
    public static string Shortened(string name) => name.Length <= 60 ? name : name[..60].Trim();

    public void AnswerGroups(IEnumerable<string> ticked, string? others)
    {
        var typed = others?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var names = ticked
            .Concat(typed)
            .Where(name => Slugs.From(name).Length > 0)
            .DistinctBy(Slugs.From, StringComparer.Ordinal)
            .ToList();
        if (names.Count == 0)
        {
            throw new RuleBrokenException("Choose at least one group. You can add others later.", "Ticked");
        }

        if (names.Exists(name => name.Length > 80))
        {
            throw new RuleBrokenException("Keep the name of each group to 80 characters.", "Others");
        }

        Groups = string.Join('\n', names);
    }

    /// <exception cref="RuleBrokenException">An answer is missing.</exception>
    public void RequireComplete()
    {
        if (!IsComplete)
        {
            throw new RuleBrokenException("Answer all the questions first: some are marked “Not provided” below.");
        }
    }

    /// <summary>Ends the first day.</summary>
    /// <exception cref="RuleBrokenException">An answer is missing.</exception>
    public void Finish(Guid partnershipId, DateTime now)
    {
        RequireComplete();
        FinishedAt = now;
        BrowserHash = null;
        Raise(new PartnershipFounded(partnershipId));
    }

    [GeneratedRegex("^[ENSW][0-9]{8}$", RegexOptions.NonBacktracking)]
    private static partial Regex Area();
}

/// <summary>A group that a partnership usually has.</summary>
public sealed record UsualGroup(string Name, string Purpose);

/// <summary>Found by the address's token and then by the browser's secret.</summary>
public sealed class SetUpDraftMap : IEntityTypeConfiguration<SetUpDraft>
{
    public void Configure(EntityTypeBuilder<SetUpDraft> builder)
    {
        builder.HasIndex(draft => draft.AddressHash).IsUnique();
        builder.HasIndex(draft => draft.BrowserHash).IsUnique();
        builder.Ignore(draft => draft.GroupNames);
    }
}
