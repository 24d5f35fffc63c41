using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>
/// The Safeguarding Children Conversation of the second year: the safeguarding partners sit down with one agency, with what
/// it has done since its letter before them. What is promised becomes an action.
/// </summary>
public sealed class Conversation : Entity, INamesAgency, IVersioned
{
    public const int PlaceLength = 200;
    public const int WordsLength = 8000;

    private Conversation() { }

    public Conversation(Guid partnershipId, Guid cycleId, Guid agencyId)
    {
        PartnershipId = partnershipId;
        CycleId = cycleId;
        AgencyId = agencyId;
    }

    public Guid PartnershipId { get; private set; }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    public DateOnly? PlannedOn { get; private set; }

    [MaxLength(PlaceLength)]
    public string? Place { get; private set; }

    /// <summary>Posts, not names: one a line.</summary>
    [MaxLength(WordsLength)]
    public string Attendees { get; private set; } = "";

    [Secret]
    [MaxLength(WordsLength)]
    public string Progress { get; private set; } = "";

    [Secret]
    [MaxLength(WordsLength)]
    public string NewRisks { get; private set; } = "";

    [Secret]
    [MaxLength(WordsLength)]
    public string Barriers { get; private set; } = "";

    /// <summary>What children and staff say.</summary>
    [Secret]
    [MaxLength(WordsLength)]
    public string Voices { get; private set; } = "";

    /// <summary>One example of what is different for children.</summary>
    [Secret]
    [MaxLength(WordsLength)]
    public string Impact { get; private set; } = "";

    [Secret]
    [MaxLength(WordsLength)]
    public string Outcome { get; private set; } = "";

    /// <summary>The day it took place and its note was finished.</summary>
    public DateOnly? HeldOn { get; private set; }

    public uint Version { get; private set; }

    /// <exception cref="RuleBrokenException">It took place already.</exception>
    public void Plan(DateOnly day, string? place, string attendees)
    {
        RequireOpen();
        (PlannedOn, Place, Attendees) = (day, place?.Trim(), attendees.Trim());
    }

    public ConversationNote ToNote() => new(Progress, NewRisks, Barriers, Voices, Impact, Outcome);

    /// <summary>Keeps what is said while it is said; nothing is required until it is finished.</summary>
    /// <exception cref="RuleBrokenException">It was finished.</exception>
    public void Note(ConversationNote note)
    {
        RequireOpen();
        (Progress, NewRisks, Barriers) = (note.Progress.Trim(), note.NewRisks.Trim(), note.Barriers.Trim());
        (Voices, Impact, Outcome) = (note.Voices.Trim(), note.Impact.Trim(), note.Outcome.Trim());
    }

    /// <exception cref="RuleBrokenException">No day was planned, the day is to come, or no outcome is noted.</exception>
    public void Finish(DateOnly today)
    {
        RequireOpen();
        if (PlannedOn is not { } day || day > today)
        {
            throw new RuleBrokenException("Enter the day it took place, today or earlier, before you finish the note.");
        }

        Outcome = Sentence.Require(Outcome, "Enter the outcome before you finish the note.", nameof(Outcome));
        HeldOn = day;
    }

    /// <exception cref="RuleBrokenException">Its note is finished.</exception>
    public void RequireOpen()
    {
        if (HeldOn is not null)
        {
            throw new RuleBrokenException("The note of this conversation is finished and can no longer be changed.");
        }
    }
}

/// <summary>What is written down while people talk.</summary>
public sealed record ConversationNote(
    string Progress,
    string NewRisks,
    string Barriers,
    string Voices,
    string Impact,
    string Outcome
)
{
    /// <summary>The parts with their headings, in the order in which people talk.</summary>
    public IReadOnlyList<(string Label, string Text)> Parts =>
        [
            ("Progress on actions", Progress),
            ("New risks", NewRisks),
            ("Barriers to working together", Barriers),
            ("What children and staff say", Voices),
            ("One example of what is different for children", Impact),
            ("Outcome", Outcome),
        ];

    /// <summary>What a form showed, so that it can be told which parts somebody touched.</summary>
    public string Marks => string.Join(';', Parts.Select(part => MarkOf(part.Text)));

    /// <summary>
    /// This note over what was saved meanwhile: a part that its writer did not touch stays as the other left it.
    /// </summary>
    /// <param name="saved">The note as it is kept now.</param>
    /// <param name="seen">The marks of what the writer saw.</param>
    /// <returns>The note, and whether both changed the same part in different ways.</returns>
    public (ConversationNote Note, bool Clashes) Over(ConversationNote saved, string? seen)
    {
        var (marks, kept) = ((seen ?? "").Split(';'), saved.Parts);
        var (texts, clashes) = (new List<string>(), false);
        foreach (var (at, typed) in Parts.Select(part => part.Text).Index())
        {
            var shown = marks.ElementAtOrDefault(at);
            var isTouched = MarkOf(typed) != shown;
            texts.Add(isTouched ? typed : kept[at].Text);
            clashes |= isTouched && MarkOf(kept[at].Text) != shown && MarkOf(typed) != MarkOf(kept[at].Text);
        }

        return (new ConversationNote(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]), clashes);
    }

    private static string MarkOf(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Trim().ReplaceLineEndings("\n"))))[..16];
}

/// <summary>An agency has one conversation of a cycle in an area.</summary>
public sealed class ConversationMap : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.PartnershipId,
                one.CycleId,
                one.AgencyId,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
    }
}
