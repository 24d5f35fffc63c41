using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Statistics.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>Reads what has been released, and nothing else: neither true figures nor anything that is owned.</summary>
public sealed class OpenFiguresQuery(GoldthreadDb db)
{
    /// <summary>The releases of a partnership, the first one first.</summary>
    public async Task<IReadOnlyList<OpenRelease>> ReleasesAsync(Guid partnershipId, CancellationToken cancel) =>
        await db
            .OpenReleases.AsNoTracking()
            .Where(release => release.PartnershipId == partnershipId)
            .OrderBy(release => release.Number)
            .ToListAsync(cancel);

    /// <summary>A release by its number, or the latest; nothing where there is none.</summary>
    public async Task<OpenView?> OfAsync(Guid partnershipId, int? number, CancellationToken cancel)
    {
        var releases = await ReleasesAsync(partnershipId, cancel);
        var release = number is null
            ? (releases is [.., var newest] ? newest : null)
            : releases.FirstOrDefault(one => one.Number == number);
        return release is null ? null : new OpenView(release, await LinesAsync(release.Id, cancel));
    }

    /// <summary>
    /// A joint body’s figures: the sums of what its members have released. A total is given only where every member shows its
    /// own figure, so that it says nothing that is not said already and no member’s hidden count can be worked out from it.
    /// </summary>
    public async Task<IReadOnlyList<OpenLine>> JointAsync(Guid jointId, CancellationToken cancel)
    {
        var members = await db
            .JointMembers.AsNoTracking()
            .Where(member => member.JointId == jointId && member.To == null)
            .Select(member => member.MemberId)
            .ToListAsync(cancel);
        List<IReadOnlyList<OpenLine>> all = [];
        foreach (var member in members)
        {
            all.Add((await OfAsync(member, null, cancel))?.Lines ?? []);
        }

        return all.Count == 0 ? [] : [.. all[0].Select(first => Sum(first, all)).OfType<OpenLine>()];
    }

    /// <summary>What earlier releases said: of each figure the latest that said anything.</summary>
    public async Task<IReadOnlyDictionary<string, Dictionary<Period, EarlierFigure>>> EarlierAsync(
        Guid partnershipId,
        CancellationToken cancel
    )
    {
        Dictionary<string, Dictionary<Period, EarlierFigure>> known = new(StringComparer.Ordinal);
        foreach (var release in await ReleasesAsync(partnershipId, cancel))
        {
            foreach (var line in await LinesAsync(release.Id, cancel))
            {
                if (!known.TryGetValue(line.Indicator.Number, out var periods))
                {
                    known.Add(line.Indicator.Number, periods = []);
                }

                foreach (var figure in line.Figures)
                {
                    var before = periods.GetValueOrDefault(figure.Period);
                    periods[figure.Period] = new EarlierFigure(
                        Said(figure.Numerator, figure.NumeratorMark) ?? before?.Numerator,
                        Said(figure.Denominator, figure.DenominatorMark) ?? before?.Denominator
                    );
                }
            }
        }

        return known;
    }

    private async Task<IReadOnlyList<OpenLine>> LinesAsync(Guid releaseId, CancellationToken cancel)
    {
        var indicators = await db
            .OpenIndicators.AsNoTracking()
            .Where(indicator => indicator.ReleaseId == releaseId)
            .ToListAsync(cancel);
        var figures = await db
            .OpenFigures.AsNoTracking()
            .Where(figure => figure.ReleaseId == releaseId)
            .ToListAsync(cancel);
        var by = figures.ToLookup(figure => figure.IndicatorId);
        return
        [
            .. indicators
                .OrderBy(indicator => indicator.Theme)
                .ThenBy(indicator => indicator.Number.Length)
                .ThenBy(indicator => indicator.Number, StringComparer.Ordinal)
                .Select(indicator => new OpenLine(indicator, [.. by[indicator.Id].OrderBy(figure => figure.Period)])),
        ];
    }

    private static EarlierCell? Said(double? number, SafeMark mark) =>
        mark switch
        {
            SafeMark.Shown => new EarlierCell(number),
            SafeMark.Hidden => new EarlierCell(null),
            _ => null,
        };

    private static OpenLine? Sum(OpenLine first, List<IReadOnlyList<OpenLine>> all)
    {
        var same = all.ConvertAll(lines =>
            lines.FirstOrDefault(line => line.Indicator.CountsTheSameAs(first.Indicator))
        );
        if (same.Contains(null))
        {
            return null;
        }

        var figures = first.Figures.Select(figure =>
            OpenFigure.Sum(
                first.Indicator,
                [.. same.Select(line => line!.Figures.FirstOrDefault(other => other.Period == figure.Period))]
            )
        );
        return first with { Figures = [.. figures.OfType<OpenFigure>()] };
    }
}

/// <summary>A release with its figures.</summary>
public sealed record OpenView(OpenRelease Release, IReadOnlyList<OpenLine> Lines);

/// <summary>An indicator of a release with its figures in order, totals of years among them.</summary>
public sealed record OpenLine(OpenIndicator Indicator, IReadOnlyList<OpenFigure> Figures);
