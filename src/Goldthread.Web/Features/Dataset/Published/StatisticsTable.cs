using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Published;

/// <summary>A table of published statistics, known again from release to release though its file is called otherwise each year.</summary>
public sealed class StatisticsTable : Entity, IShared
{
    private StatisticsTable() { }

    public StatisticsTable(string name, PublicationKind kind, string subject)
    {
        Name = name;
        Stem = StemOf(name);
        Kind = kind;
        Subject = subject;
    }

    public PublicationKind Kind { get; private set; }

    /// <summary>What its files are about, where neither name nor columns tell; empty otherwise.</summary>
    [MaxLength(300)]
    public string Subject { get; private set; } = "";

    /// <summary>The name of the first file it came in, without its ending.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The words of the name without years, by which a later release is recognised.</summary>
    public string Stem { get; private set; } = "";

    /// <summary><c>c1_referrals_2013_to_2024.csv</c> and <c>C1_Referrals_2014_to_2025.csv</c> share a stem.</summary>
    public static string StemOf(string fileName)
    {
        var words = Path.GetFileNameWithoutExtension(fileName)
            .ToLowerInvariant()
            .Split([' ', '_', '-', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not "to" and not "final" and not "revised" && !word.All(char.IsDigit));
        return string.Join(' ', words);
    }
}

/// <summary>Looked up by stem.</summary>
public sealed class StatisticsTableMap : IEntityTypeConfiguration<StatisticsTable>
{
    public void Configure(EntityTypeBuilder<StatisticsTable> builder) => builder.HasIndex(table => table.Stem);
}
