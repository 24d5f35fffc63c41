using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Platform.Data;

/// <summary>The last number given to a kind of record in one partnership: what stands behind "A-0412".</summary>
public sealed class ReferenceCounter : IFloor
{
    public required Guid PartnershipId { get; init; }

    Guid? IFloor.PartnershipId => PartnershipId;

    Guid? IFloor.AgencyId => null;

    [MaxLength(4)]
    public required string Letter { get; init; }

    public int Last { get; init; }
}

/// <summary>One counter a partnership and letter.</summary>
public sealed class ReferenceCounterMap : IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<ReferenceCounter> builder) =>
        builder.HasKey(counter => new { counter.PartnershipId, counter.Letter });
}

/// <summary>
/// Gives records their references. A number is taken at once and for good, so that two people never get the same one and a
/// message may name it before anything is saved; one that was taken and not used leaves a gap.
/// </summary>
[Scoped]
public sealed class References(GoldthreadDb db, WriterGate gate)
{
    /// <param name="partnershipId">Whose numbering it is.</param>
    /// <param name="letter">"F", "R", "A".</param>
    /// <param name="digits">The least digits: 4 for A-0412.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<string> NextAsync(Guid partnershipId, string letter, int digits, CancellationToken cancel) =>
        (await NextAsync(partnershipId, letter, digits, 1, cancel))[0];

    /// <summary>A run of references, for an import.</summary>
    public async Task<IReadOnlyList<string>> NextAsync(
        Guid partnershipId,
        string letter,
        int digits,
        int count,
        CancellationToken cancel
    )
    {
        var last = await TakeAsync(partnershipId, letter, count, cancel);
        var form = "D" + digits.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. Enumerable
                .Range(last - count + 1, count)
                .Select(number => $"{letter}-{number.ToString(form, CultureInfo.InvariantCulture)}"),
        ];
    }

    private async Task<int> TakeAsync(Guid partnershipId, string letter, int count, CancellationToken cancel)
    {
        using var turn = db.IsSqlite && db.Database.CurrentTransaction is null ? await gate.EnterAsync(cancel) : null;
        var taken = db.Database.SqlQuery<int>(
            $"""
            INSERT INTO floor_reference_counter (partnership_id, letter, last) VALUES ({partnershipId}, {letter}, {count})
            ON CONFLICT (partnership_id, letter) DO UPDATE SET last = floor_reference_counter.last + {count}
            RETURNING last AS "Value"
            """
        );
        return (await taken.ToListAsync(cancel))[0];
    }
}
