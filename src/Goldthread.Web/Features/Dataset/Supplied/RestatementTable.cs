using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>What has changed since a paper, as a table to download: a row an issue.</summary>
public static class RestatementTable
{
    public static DownloadTable Of(IReadOnlyList<RestatedFigure> restatements, string since) =>
        new(
            "Restatements",
            $"What has changed since {since}",
            [
                "Number",
                "Indicator",
                "Period",
                "Figure then",
                "Figure now",
                "Agency",
                "Agency’s figure before",
                "Agency’s figure since",
                "Changed on",
                "Accepted by",
                "Why",
            ],
            restatements.SelectMany(one => one.Steps.Select(step => Row(one, step)))
        );

    private static IReadOnlyList<object?> Row(RestatedFigure one, RestatementStep step) =>
        [
            one.Definition.Number,
            one.Definition.Name,
            one.Period.Label,
            one.Was,
            one.Now,
            step.Agency.Name,
            step.Was,
            step.Now,
            LondonTime.Day(step.Issue.IssuedAt),
            step.Issue.IssuedBy,
            step.Because,
        ];
}
