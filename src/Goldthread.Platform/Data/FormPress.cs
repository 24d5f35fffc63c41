using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Platform.Data;

/// <summary>
/// One sending of one rendered form, stored in the transaction of what it did. Its key makes a second press of the same
/// form fail before it has an effect, on any node and after a crash (ADR 19). Kept for a day.
/// </summary>
public sealed class FormPress : IFloor
{
    public required string Token { get; init; }

    public Guid? PartnershipId { get; init; }

    public Guid? AgencyId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Where the first press led, so that the second can be shown the same page.</summary>
    public string? LedTo { get; set; }
}

/// <summary>The token is the key.</summary>
public sealed class FormPressMap : IEntityTypeConfiguration<FormPress>
{
    public void Configure(EntityTypeBuilder<FormPress> builder)
    {
        builder.HasKey(press => press.Token);
        builder.Property(press => press.Token).HasMaxLength(64);
        builder.Property(press => press.LedTo).HasMaxLength(2000);
        builder.HasIndex(press => press.At);
    }
}

/// <summary>The token of the form that this request carries, if it carries one.</summary>
public sealed class CurrentForm
{
    public string? Token { get; set; }

    /// <summary>Set once the press has been saved, so that the page filter knows to note where it led.</summary>
    public bool WasSaved { get; set; }
}
