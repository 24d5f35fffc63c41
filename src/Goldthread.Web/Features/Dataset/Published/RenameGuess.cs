namespace Goldthread.Features.Dataset.Published;

/// <summary>A column of a new release that looks like one of the last release under another name; it waits as a question.</summary>
/// <param name="New">Its name now.</param>
/// <param name="Old">The name it seems to have had.</param>
/// <param name="Likeness">0 to 1.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record RenameGuess(string New, string Old, double Likeness, string Reason)
{
    private const double Enough = 0.6;
    private const int RowsTried = 400;

    /// <summary>
    /// Pairs the columns that vanished with those that appeared, best pair first. Values that agree where both releases
    /// have a row weigh most; then the likeness of the names; then the place in the file.
    /// </summary>
    public static IReadOnlyList<RenameGuess> Between(DataFile older, DataFile newer, AreaDirectory areas)
    {
        older = older.AsKnownBy(newer);
        var rows = CommonRows(older, newer, areas);
        var guesses = Pair(
                older.Indicators,
                newer.Indicators,
                (was, now) => Agreement(rows, was, now, row => row.Cells)
            )
            .Concat(Pair(older.Filters, newer.Filters, (was, now) => SharedValues(older, newer, was, now)))
            .OrderByDescending(guess => guess.Likeness);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<RenameGuess>();
        foreach (var guess in guesses.Where(guess => guess.Likeness >= Enough))
        {
            if (!taken.Contains("new " + guess.New) && !taken.Contains("old " + guess.Old))
            {
                taken.Add("new " + guess.New);
                taken.Add("old " + guess.Old);
                kept.Add(guess);
            }
        }

        return kept;
    }

    private static IEnumerable<RenameGuess> Pair(
        IReadOnlyList<DataColumn> older,
        IReadOnlyList<DataColumn> newer,
        Func<int, int, double?> agreement
    )
    {
        var stayed = older
            .Select(column => column.KnownAs)
            .Intersect(newer.Select(column => column.KnownAs), StringComparer.OrdinalIgnoreCase)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var was = 0; was < older.Count; was++)
        {
            for (var now = 0; now < newer.Count; now++)
            {
                if (!stayed.Contains(older[was].KnownAs) && !stayed.Contains(newer[now].KnownAs))
                {
                    yield return Judge(older, newer, was, now, agreement(was, now));
                }
            }
        }
    }

    private static RenameGuess Judge(
        IReadOnlyList<DataColumn> older,
        IReadOnlyList<DataColumn> newer,
        int was,
        int now,
        double? agreement
    )
    {
        var name = NameLikeness(older[was].Name, newer[now].Name);
        var place = was == now ? 1.0 : 0.0;
        var likeness = agreement is { } share
            ? (0.7 * share) + (0.2 * name) + (0.1 * place)
            : (0.85 * name) + (0.15 * place);
        var reason =
            agreement >= 0.8 ? "The values agree with the last release."
            : name >= 0.6 ? "The names are alike."
            : "Name, values and place are alike together.";
        return new RenameGuess(newer[now].Name, older[was].Name, likeness, reason);
    }

    private static List<(DataRow Old, DataRow New)> CommonRows(DataFile older, DataFile newer, AreaDirectory areas)
    {
        var shared = older
            .Filters.Select(column => column.KnownAs)
            .Intersect(newer.Filters.Select(column => column.KnownAs), StringComparer.OrdinalIgnoreCase)
            .ToList();
        var before = new Dictionary<string, DataRow>(StringComparer.Ordinal);
        foreach (var row in older.Rows)
        {
            before.TryAdd(Key(older, row), row);
        }

        // Every so many rows, so that all periods and places are tried.
        var step = Math.Max(1, newer.Rows.Count / RowsTried);
        return
        [
            .. newer
                .Rows.Where((_, index) => index % step == 0)
                .Select(row => (Old: before.GetValueOrDefault(Key(newer, row))!, New: row))
                .Where(pair => pair.Old is not null),
        ];

        string Key(DataFile file, DataRow row) =>
            string.Join(
                PackedCells.Separator,
                shared
                    .Select(name => row.Filters[file.IndexOfFilter(name)].ToString())
                    .Prepend(areas.SeriesOf(row.Area).Key)
                    .Prepend(row.Period.Label)
            );
    }

    private static double? Agreement(
        List<(DataRow Old, DataRow New)> rows,
        int was,
        int now,
        Func<DataRow, PackedCells> cells
    )
    {
        var (agree, compared) = (0, 0);
        foreach (var (old, row) in rows)
        {
            var before = PublishedCell.Parse(cells(old)[was]);
            var after = PublishedCell.Parse(cells(row)[now]);
            if (before.Number is { } b && after.Number is { } a)
            {
                compared++;
                agree += b.Equals(a) ? 1 : 0;
            }
        }

        return compared < 5 ? null : (double)agree / compared;
    }

    private static double? SharedValues(DataFile older, DataFile newer, int was, int now)
    {
        var before = older.Rows.Select(row => row.Filters[was].ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var after = newer.Rows.Select(row => row.Filters[now].ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var either = before.Union(after, StringComparer.OrdinalIgnoreCase).Count();
        return either == 0 ? null : (double)before.Intersect(after, StringComparer.OrdinalIgnoreCase).Count() / either;
    }

    /// <summary>0 to 1: shared pairs of letters (Dice) of the names without case and punctuation.</summary>
    private static double NameLikeness(string left, string right)
    {
        var (l, r) = (Pairs(left), Pairs(right));
        var shared = 0;
        var rest = r.ToList();
        foreach (var pair in l)
        {
            shared += rest.Remove(pair) ? 1 : 0;
        }

        return l.Count + r.Count == 0 ? 0 : 2.0 * shared / (l.Count + r.Count);
    }

    private static List<string> Pairs(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(i => letters.Substring(i, 2))];
    }
}
