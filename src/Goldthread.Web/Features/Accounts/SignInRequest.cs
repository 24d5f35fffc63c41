using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Accounts;

/// <summary>
/// Somebody asked to sign in with an address. A code for the browser that asked and a link for any browser are made
/// together; the first of them that is used spends both. A row is made for an address without an account too, so that
/// nobody learns from the answer which addresses have one.
/// </summary>
public sealed class SignInRequest : Entity, IFloor, IVersioned
{
    public const int MostTries = 5;

    public const int CodeLength = 6;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private SignInRequest() { }

    private SignInRequest(Guid? accountId, string address, string? returnPath, SignInSecrets secrets, DateTime now)
    {
        AccountId = accountId;
        Address = address;
        AddressKey = Person.KeyOf(address);
        ReturnPath = LocalPath.OrNothing(returnPath);
        BrowserHash = SessionCookie.Hash(secrets.Browser);
        CodeHash = HashOf(secrets.Browser, secrets.Code);
        LinkHash = SessionCookie.Hash(secrets.Link);
        MadeAt = now;
        ExpiresAt = now + Life;
    }

    public Guid? PartnershipId { get; private set; }

    public Guid? AgencyId { get; private set; }

    /// <summary>The account behind the address, or nothing.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>As it was typed.</summary>
    [MaxLength(254)]
    public string Address { get; private set; } = "";

    /// <summary>The address without regard to case, by which tries are counted.</summary>
    [MaxLength(254)]
    public string AddressKey { get; private set; } = "";

    /// <summary>Where the person wanted to go: a path of this site, or nothing.</summary>
    [MaxLength(2000)]
    public string? ReturnPath { get; private set; }

    [Secret]
    [MaxLength(64)]
    public string BrowserHash { get; private set; } = "";

    [Secret]
    [MaxLength(64)]
    public string CodeHash { get; private set; } = "";

    [Secret]
    [MaxLength(64)]
    public string LinkHash { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? UsedAt { get; private set; }

    /// <summary>Wrong codes so far.</summary>
    public int Tries { get; private set; }

    public uint Version { get; private set; }

    public int TriesLeft => Math.Max(0, MostTries - Tries);

    /// <summary>Makes code, link and the browser's secret. They are given out once; the row keeps hashes.</summary>
    public static (SignInRequest Request, SignInSecrets Secrets) Make(
        Guid? accountId,
        string address,
        string? returnPath,
        DateTime now
    )
    {
        var number = RandomNumberGenerator.GetInt32(1_000_000);
        var secrets = new SignInSecrets(
            SessionCookie.NewKey(),
            number.ToString("D6", CultureInfo.InvariantCulture),
            SessionCookie.NewKey()
        );
        return (new SignInRequest(accountId, address, returnPath, secrets, now), secrets);
    }

    public bool IsOpenAt(DateTime now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Spends the request if the code is right, counts a try if it is wrong. Spaces and dashes do not matter.</summary>
    /// <exception cref="RuleBrokenException">It is spent or too old, or was tried too often.</exception>
    public bool TryCode(string browser, string typed, DateTime now)
    {
        if (!IsOpenAt(now))
        {
            throw new RuleBrokenException("This code has expired. Send a new one.", "Code");
        }

        if (TriesLeft == 0)
        {
            throw new RuleBrokenException(
                "The code was wrong 5 times. Send a new one, or use the link in the email.",
                "Code"
            );
        }

        var code = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (AccountId is not null && Same(CodeHash, HashOf(browser, code)))
        {
            UsedAt = now;
            return true;
        }

        Tries++;
        return false;
    }

    /// <exception cref="RuleBrokenException">It is spent or too old.</exception>
    public void UseLink(DateTime now)
    {
        if (!IsOpenAt(now) || AccountId is null)
        {
            throw new RuleBrokenException("This link has expired.");
        }

        UsedAt = now;
    }

    /// <summary>
    /// A million codes are soon tried against a hash, so the browser's secret, which nobody can guess, is part of it: a copy
    /// of the database gives no code away.
    /// </summary>
    private static string HashOf(string browser, string code) => SessionCookie.Hash($"{browser}:{code}");

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}

/// <param name="Browser">For the browser that asked: it must hold this to use the code.</param>
/// <param name="Code">Six digits, for the mail.</param>
/// <param name="Link">256 random bits, for the link in the mail.</param>
public sealed record SignInSecrets(string Browser, string Code, string Link);

/// <summary>Each secret names one request.</summary>
public sealed class SignInRequestMap : IEntityTypeConfiguration<SignInRequest>
{
    public void Configure(EntityTypeBuilder<SignInRequest> builder)
    {
        builder.HasIndex(request => request.BrowserHash).IsUnique();
        builder.HasIndex(request => request.LinkHash).IsUnique();
        builder.HasIndex(request => new { request.AddressKey, request.MadeAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(request => request.AccountId);
    }
}
