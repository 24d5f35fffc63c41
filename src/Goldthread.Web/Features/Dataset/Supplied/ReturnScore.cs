namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// How good a return was, as four shares with their numbers, each as heavy as the others: sent by its day, filled in, right
/// the first time, and left as it was accepted.
/// </summary>
/// <param name="IsTimely">Sent by its day; nothing while it is not due.</param>
/// <param name="Given">Rows with a figure.</param>
/// <param name="Asked">Rows that ask for one: all but those that do not apply to the agency.</param>
/// <param name="Valid">Rows with a figure that were never queried and that the agency itself trusts.</param>
/// <param name="Kept">Accepted figures that have not been restated.</param>
/// <param name="Accepted">Figures that have been accepted.</param>
public sealed record ReturnScore(bool? IsTimely, int Given, int Asked, int Valid, int Kept, int Accepted)
{
    public const string Formula =
        "Timely: sent by its day. Complete: rows with a figure, of those that apply to the agency. Valid: rows with a figure that were never queried and that the agency trusts, of those with a figure. Not restated: accepted figures that are as they were first accepted. The score is the mean of those of the four that can be told yet.";

    public double? Complete => Share(Given, Asked);

    public double? Validity => Share(Valid, Given);

    public double? Unrestated => Share(Kept, Accepted);

    /// <summary>The mean of the four in per cent, of those that can be told; nothing before the return is due or sent.</summary>
    public double? Score
    {
        get
        {
            if (IsTimely is not { } timely)
            {
                return null;
            }

            double?[] parts = [timely ? 100 : 0, Complete, Validity, Unrestated];
            return parts.OfType<double>().Average();
        }
    }

    /// <param name="one">The return.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="issues">How often each figure was issued, by the figure's id.</param>
    /// <param name="today">The day it is judged.</param>
    public static ReturnScore Of(
        DataReturn one,
        IReadOnlyCollection<ReturnedFigure> rows,
        IReadOnlyDictionary<Guid, int> issues,
        DateOnly today
    )
    {
        var given = rows.Where(row => row.Numerator is not null).ToList();
        var accepted = rows.Where(row => issues.ContainsKey(row.Id)).ToList();
        return new ReturnScore(
            one.FirstSentOn is not null || today > one.DueOn ? !one.IsLateOn(today) : null,
            given.Count,
            rows.Count(row => row.Gap != FigureGap.DoesNotApply),
            given.Count(row => row is { TimesQueried: 0, IsUnreliable: false }),
            accepted.Count(row => issues[row.Id] == 1),
            accepted.Count
        );
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : 100.0 * part / whole;
}
