using System.Globalization;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Says of a list what edition it is, and what in it is not known here.</summary>
public sealed class ListWords(AreaDirectory areas, string file, string sheet, Action<int, string, string> warn)
{
    private const int MostNamed = 5;

    public DataFile Describe(DataFile list) =>
        list.Kind switch
        {
            PublicationKind.Dictionary => Dictionary(list),
            PublicationKind.Neighbours => Neighbours(list),
            _ => Places(list),
        };

    private static DataFile Dictionary(DataFile list)
    {
        var described = MeasureNote.ReadAll(list.Columns, list.Entries);
        var last = described.Max(note => note.LastUpdate);
        return Edition(
            list,
            last is { } day ? $"measures as updated to {Words.Month(day)}" : "measures without update dates"
        );
    }

    private DataFile Neighbours(DataFile list)
    {
        var models = NeighbourLists.Read(file, list.Columns, list.Entries, areas);
        foreach (var (row, column, text) in models.SelectMany(model => model.Unknown).Take(MostNamed))
        {
            warn(row, column, $"‘{text}’ is no authority that is known here; it is left out of the neighbours.");
        }

        return Edition(list, string.Join("; ", models.Select(model => $"{model.Lists.Model}, {model.Lists.Date}")));
    }

    private DataFile Places(DataFile list)
    {
        var places = PlaceEntry.ReadAll(list.Columns, list.Entries).ToList();
        var strange = places.Where(place => place.IsAuthority && !place.IsKnown(areas)).ToList();
        foreach (var place in strange.Take(MostNamed))
        {
            warn(place.Row, "-", $"{place.Name} ({place.OnsCode}) is not in the reference list that ships.");
        }

        var ended = places.Count(place => place.To is not null);
        var count =
            $"{Words.Plural(places.Count, "place")}{(ended > 0 ? $", {Words.Count(ended)} of them ended" : "")}";
        return Edition(list, sheet.Length > 0 ? $"{count}, sheet {sheet}" : count);
    }

    private static DataFile Edition(DataFile list, string words) =>
        new(list.Name, list.Sha256, list.Columns, [])
        {
            Kind = list.Kind,
            Entries = list.Entries,
            Edition = words.Length > 0 ? char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..] : words,
        };
}
