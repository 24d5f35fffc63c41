using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>A priority of a partnership's business plan, for some years. Themes and programmes are aligned to it.</summary>
public sealed class Priority : Entity, IOwned, IVersioned, ISearchable
{
    private Priority() { }

    public Priority(Guid partnershipId, string title, string? description, int fromYear, int toYear)
    {
        PartnershipId = partnershipId;
        Change(title, description, fromYear, toYear);
    }

    public Guid PartnershipId { get; private set; }

    public string Title { get; private set; } = "";

    [MaxLength(2000)]
    public string Description { get; private set; } = "";

    /// <summary>The financial year it starts in, by the year in which that begins.</summary>
    public int FromYear { get; private set; }

    public int ToYear { get; private set; }

    public uint Version { get; private set; }

    public void Change(string title, string? description, int fromYear, int toYear)
    {
        Title = Sentence.Require(title, "Enter the priority.", nameof(Title));
        Description = description?.Trim() ?? "";
        if (fromYear is < 2000 or > 2100)
        {
            throw new RuleBrokenException("Enter the first year as four numbers, like 2026.", nameof(FromYear));
        }

        if (toYear < fromYear || toYear > fromYear + 10)
        {
            throw new RuleBrokenException(
                "The last year must be the first year or up to ten years later.",
                nameof(ToYear)
            );
        }

        FromYear = fromYear;
        ToYear = toYear;
    }

    public SearchText Search() => new("Priority", null, Title, Description, "/priorities", PartnershipPolicy.Look.Name);
}

/// <summary>A priority belongs to a partnership that exists.</summary>
public sealed class PriorityMap : IEntityTypeConfiguration<Priority>
{
    public void Configure(EntityTypeBuilder<Priority> builder) =>
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(priority => priority.PartnershipId);
}
