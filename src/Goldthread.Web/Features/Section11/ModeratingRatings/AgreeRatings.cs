using Goldthread.Features.Improvement;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ModeratingRatings;

/// <summary>Records what was agreed of standards that had to be talked about, each with its reason.</summary>
[UseCase]
public sealed class AgreeRatings(GoldthreadDb db, ModerationQuery moderation, CurrentUser user, TimeProvider time)
{
    /// <param name="year">The cycle.</param>
    /// <param name="agency">As addresses name it.</param>
    /// <param name="items">What the form says; a standard without a rating is left for later.</param>
    /// <param name="isOneEnough">Whether the team says that one reader is enough.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>How many were agreed.</returns>
    /// <exception cref="RuleBrokenException">It cannot be moderated, or a rating lacks its evidence or reason.</exception>
    public async Task<int> RunAsync(
        int year,
        string agency,
        IReadOnlyList<RatingToAgree> items,
        bool isOneEnough,
        CancellationToken cancel
    )
    {
        var one = await moderation.FindAsync(year, agency, toChange: true, cancel);
        one.RequireOpen(isOneEnough);
        var agreed = 0;
        foreach (var (at, item) in items.Index())
        {
            var standard =
                one.Standards.FirstOrDefault(each => each.Section.Key == item.Section) ?? throw new NotFoundException();
            if (item.Rating is not null)
            {
                RequireScores(standard, isOneEnough);
                Agree(one, standard, item, at);
                agreed++;
            }
        }

        if (agreed == 0)
        {
            throw new RuleBrokenException("Choose an agreed rating for at least one standard.", "Items[0].Rating");
        }

        await db.SaveChangesAsync(this, cancel);
        return agreed;
    }

    /// <summary>What fewer have scored than should is agreed if the team says so, once.</summary>
    private static void RequireScores(ModeratedStandard standard, bool isOneEnough)
    {
        if (standard is { IsShort: true, Agreed: null } && !isOneEnough)
        {
            throw new RuleBrokenException(
                $"Fewer than two readers have scored {standard.Title}. The partnership team ticks that this is enough, or opens scores again on the page of the panel.",
                "IsOneEnough"
            );
        }
    }

    private void Agree(ModeratedAgency one, ModeratedStandard standard, RatingToAgree item, int at)
    {
        if (standard.Scale.Find(item.Rating)?.Value is null)
        {
            throw new RuleBrokenException("Choose one of the ratings.", Field(at, nameof(item.Rating)));
        }

        if (item.Evidence is not { } evidence)
        {
            throw new RuleBrokenException(
                $"Choose how far the evidence of {standard.Title} reaches.",
                Field(at, nameof(item.Evidence))
            );
        }

        if (standard.Agreed is not { } rating)
        {
            rating = new ModeratedRating(one.Panel.Release, standard.Section.Key, standard.Own);
            db.Add(rating);
        }
        else
        {
            db.Expect(rating, item.Version ?? int.MaxValue);
            rating.About(one.Panel.Release, standard.Own);
        }

        try
        {
            rating.Agree(
                new PanelJudgement(item.Rating!, evidence, item.Reason, item.Comment, item.IsGoodPractice),
                standard.MembersDiffer || standard.IsShort,
                user.Name,
                time.Today()
            );
        }
        catch (RuleBrokenException broken)
        {
            throw new RuleBrokenException(
                $"{one.Panel.Agency.ShortName}, {standard.Title}: {broken.Message}",
                Field(at, broken.Input ?? nameof(item.Reason))
            );
        }
    }

    private static string Field(int at, string name) => FormattableString.Invariant($"Items[{at}].{name}");
}

/// <summary>What the form says of one standard.</summary>
public sealed record RatingToAgree
{
    public required string Section { get; init; }

    public string? Rating { get; init; }

    public EvidenceRung? Evidence { get; init; }

    public string? Reason { get; init; }

    public string? Comment { get; init; }

    public bool IsGoodPractice { get; init; }

    /// <summary>The version that was shown; nothing where nothing was agreed.</summary>
    public uint? Version { get; init; }
}
