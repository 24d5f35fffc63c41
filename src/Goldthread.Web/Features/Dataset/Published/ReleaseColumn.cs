using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Published;

/// <summary>A column of a release. An indicator that no shipped measure uses stays findable, and unjudged.</summary>
public sealed class ReleaseColumn : Entity, IShared, IBulk, ISearchable
{
    private ReleaseColumn() { }

    public ReleaseColumn(Guid releaseId, int position, DataColumn column, string table)
    {
        ReleaseId = releaseId;
        Position = position;
        Name = column.Name;
        KnownAs = column.KnownAs;
        Kind = column.Kind;
        Label = column.Label.Length > 0 ? column.Label : column.Name;
        Unit = column.Unit;
        Decimals = column.Decimals;
        Grouping = column.Grouping;
        Source = column.Source;
        Table = table;
    }

    public Guid ReleaseId { get; private set; }

    /// <summary>Its place among all columns of the file that are not time or place.</summary>
    public int Position { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name under which measures look for it, through every rename that a person confirmed.</summary>
    public string KnownAs { get; private set; } = "";

    public ColumnKind Kind { get; private set; }

    public string Label { get; private set; } = "";

    [MaxLength(40)]
    public string Unit { get; private set; } = "";

    public int? Decimals { get; private set; }

    public string Grouping { get; private set; } = "";

    public ColumnSource Source { get; private set; }

    /// <summary>The table's name, to be found by.</summary>
    public string Table { get; private set; } = "";

    /// <summary>Whether a later release has taken its place.</summary>
    public bool IsOld { get; private set; }

    public DataColumn ToColumn() => new(Name, Kind, Label, Unit, Decimals, Grouping, Source) { KnownAs = KnownAs };

    public void Answer(ColumnKind kind, string label, string unit)
    {
        Kind = kind;
        Label = label.Length > 0 ? label : Name;
        Unit = unit;
        Source = ColumnSource.Answered;
    }

    /// <summary>It is the column that earlier releases called otherwise.</summary>
    public void Recognise(string knownAs) => KnownAs = knownAs;

    public void Supersede() => IsOld = true;

    public SearchText? Search() =>
        Kind == ColumnKind.Indicator && !IsOld
            ? new SearchText(
                "Published figure",
                null,
                Label == Name ? Name.Replace('_', ' ') : Label,
                $"{Name} {Name.Replace('_', ' ')} {Table.Replace('_', ' ')}",
                $"/statistics/columns/{Id}",
                DatasetPolicy.Read.Name
            )
            : null;
}

/// <summary>A column belongs to a release.</summary>
public sealed class ReleaseColumnMap : IEntityTypeConfiguration<ReleaseColumn>
{
    public void Configure(EntityTypeBuilder<ReleaseColumn> builder)
    {
        builder.HasOne<StatisticsRelease>().WithMany().HasForeignKey(column => column.ReleaseId);
        builder.HasIndex(column => column.KnownAs);
    }
}
