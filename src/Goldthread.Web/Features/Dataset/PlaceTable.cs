using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset;

/// <summary>A comparison of places as a table to download, every place with a row of the file and those without a figure too.</summary>
public static class PlaceTable
{
    public static DownloadTable Of(PlaceView view, IReadOnlyList<ComparedPlace> rows)
    {
        var measure = view.Places.Measure;
        return new(
            measure.Id,
            $"{measure.Name} by local authority, {view.Places.Period.Label}",
            [
                "Rank",
                "Fifth",
                "Area",
                "Code",
                "Belongs",
                measure.NumeratorName,
                measure.DenominatorName ?? "Denominator",
                view.UnitHeading,
                "Lower 95%",
                "Upper 95%",
                "Beside England",
                "In the funnel",
                "File",
                "Row",
            ],
            rows.Select(place => Row(view, place))
        )
        {
            Looks = new[] { view.UnitHeading, "Lower 95%", "Upper 95%" }.ToDictionary(
                column => column,
                _ => new ColumnLook(view.Style.Decimals),
                StringComparer.Ordinal
            ),
        };
    }

    /// <summary>The same with a cover that says what the words mean and where the figures come from.</summary>
    public static Workbook BookOf(PlaceView view, IReadOnlyList<ComparedPlace> rows) =>
        new(
            $"{view.Places.Measure.Id} {view.Places.Measure.Name}, {view.Places.Period.Label}",
            [
                view.Places.Measure.Counts,
                PlaceWords.RankNote(view.Places.Measure.Better),
                $"Similar areas: {view.Places.NeighbourModel}.",
                view.HasFunnel
                    ? PlaceWords.Outside(view.Places)
                    : "There are too few areas with their numbers for the limits of a funnel.",
                $"{Words.Plural(view.Places.Absent.Count, "authority", "authorities")} of that time {(view.Places.Absent.Count == 1 ? "has" : "have")} no row in the file.",
                $"Source: {view.Places.Release.FileName}, {view.Places.Release.Licence}.",
            ],
            [Of(view, rows)]
        )
        {
            Licence = view.Places.Release.Licence,
        };

    private static IReadOnlyList<object?> Row(PlaceView view, ComparedPlace place) =>
        [
            place.Rank,
            place.Fifth,
            place.Area.Name,
            place.Area.OnsCode,
            PlaceWords.Belongs(place) ?? "Other area",
            place.Numerator,
            place.Denominator,
            place.Value ?? (object)view.Value(place),
            place.Limits?.Lower,
            place.Limits?.Upper,
            PlaceWords.AgainstEngland(place, view.Places.Measure.Better),
            PlaceWords.InFunnel(place),
            view.Places.Release.FileName,
            place.Row,
        ];
}
