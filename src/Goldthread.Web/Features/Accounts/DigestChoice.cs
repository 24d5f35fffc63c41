using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Accounts;

/// <summary>
/// How often somebody wants the list of what needs them by email. Who has chosen nothing gets it every working day; it
/// cannot be turned off, because it holds duties and nothing else.
/// </summary>
public sealed class DigestChoice : Entity, IShared
{
    private DigestChoice() { }

    public DigestChoice(Guid accountId) => AccountId = accountId;

    public Guid AccountId { get; private set; }

    public DigestRhythm Rhythm { get; private set; }

    public void Choose(DigestRhythm rhythm) => Rhythm = rhythm;

    /// <summary>
    /// Whether the list is due on this day. A weekly one whose day is a bank holiday comes on the next working day.
    /// </summary>
    public static bool IsDueOn(DigestRhythm rhythm, DateOnly day, WorkingDays calendar)
    {
        if (!calendar.IsWorkingDay(day) || rhythm == DigestRhythm.EveryWorkingDay)
        {
            return calendar.IsWorkingDay(day);
        }

        var daysAgo = ((int)day.DayOfWeek - (int)DayOf(rhythm) + 7) % 7;
        var chosen = day.AddDays(-daysAgo);
        return (calendar.IsWorkingDay(chosen) ? chosen : calendar.Next(chosen)) == day;
    }

    private static DayOfWeek DayOf(DigestRhythm weekly) => DayOfWeek.Monday + (weekly - DigestRhythm.Mondays);
}

public enum DigestRhythm
{
    EveryWorkingDay,
    Mondays,
    Tuesdays,
    Wednesdays,
    Thursdays,
    Fridays,
}

/// <summary>One choice an account.</summary>
public sealed class DigestChoiceMap : IEntityTypeConfiguration<DigestChoice>
{
    public void Configure(EntityTypeBuilder<DigestChoice> builder)
    {
        builder.HasIndex(choice => choice.AccountId).IsUnique();
        builder.HasOne<Account>().WithOne().HasForeignKey<DigestChoice>(choice => choice.AccountId);
    }
}
