using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>
/// An organisation that works with children, shared by every partnership it works in. Organisations change: each has dates,
/// and one that ended may name the one that took over its duties, as the clinical commissioning groups became a board.
/// </summary>
public sealed class Agency : Entity, IShared, IVersioned, ISearchable
{
    private Agency() { }

    public Agency(string name, string shortName, AgencyKind kind, DateOnly from)
    {
        From = from;
        Change(name, shortName, kind, null);
        Slug = Slugs.ForRecord(ShortName, nameof(ShortName));
    }

    public string Name { get; private set; } = "";

    [MaxLength(60)]
    public string ShortName { get; private set; } = "";

    [MaxLength(60)]
    public string Slug { get; private set; } = "";

    public AgencyKind Kind { get; private set; }

    /// <summary>Other and former names, separated by semicolons; it is found by them.</summary>
    [MaxLength(1000)]
    public string? OtherNames { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Its last day, or nothing while it exists.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The agency that took over its duties.</summary>
    public Guid? SuccessorId { get; private set; }

    public uint Version { get; private set; }

    public void Change(string name, string shortName, AgencyKind kind, string? otherNames)
    {
        Name = Sentence.Require(name, "Enter the agency’s name.", nameof(Name));
        ShortName = Sentence.Require(shortName, "Enter a short name.", nameof(ShortName));
        Kind = kind;
        OtherNames = otherNames?.Trim();
    }

    /// <summary>
    /// Ends it. Whoever took over must exist on the day after, so that no chain of successors ever comes back to where it
    /// began.
    /// </summary>
    /// <exception cref="RuleBrokenException">It has ended already, ends before it began, or the successor cannot succeed it.</exception>
    public void End(DateOnly lastDay, Agency? successor)
    {
        if (To is not null)
        {
            throw new RuleBrokenException("This agency has already ended.", nameof(To));
        }

        if (successor?.Id == Id)
        {
            throw new RuleBrokenException("An agency cannot take over from itself.", "Successor");
        }

        if (successor?.ExistsOn(lastDay.AddDays(1)) == false)
        {
            throw new RuleBrokenException(
                "The agency that took over must exist on the day after the last day.",
                "Successor"
            );
        }

        To = DaySpan.End(From, lastDay);
        SuccessorId = successor?.Id;
    }

    public bool ExistsOn(DateOnly day) => DaySpan.Holds(From, To, day);

    public SearchText Search() =>
        new("Agency", null, Name, $"{ShortName} {OtherNames}", $"/admin/agencies/{Slug}", PartnershipPolicy.Look.Name);
}

public enum AgencyKind
{
    LocalAuthority,
    IntegratedCareBoard,
    NhsTrust,
    Police,
    Probation,
    YouthJustice,
    FireAndRescue,
    DistrictCouncil,
    Education,
    VoluntarySector,
    Other,
}

/// <summary>One slug, one agency; a successor is an agency.</summary>
public sealed class AgencyMap : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.HasIndex(agency => agency.Slug).IsUnique();
        builder.HasOne<Agency>().WithMany().HasForeignKey(agency => agency.SuccessorId);
    }
}
