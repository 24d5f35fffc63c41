namespace Goldthread.Statistics.Disclosure;

/// <summary>
/// Decides what of a stretch of periods, such as the quarters of a year, may be shown beside their total, after earlier
/// releases that nobody can call back. What was shown and is unchanged cannot hide anything any more; what was hidden stays
/// hidden; and where a stretch with a hidden count is revised, what has changed is hidden and its total with it, because
/// the difference of two totals gives a hidden count away.
/// </summary>
public static class StretchProtection
{
    /// <summary>Protects the stretch.</summary>
    /// <param name="periods">The periods in order.</param>
    /// <param name="total">
    /// What earlier releases say of the total; nothing where the total is not published, as in a year that is not over.
    /// </param>
    /// <param name="multiplier">What a share is multiplied by.</param>
    /// <param name="rule">What may be shown.</param>
    /// <returns>One answer a period, and after the last that of the total.</returns>
    /// <exception cref="RefusedInputException">There is no period, or a part is more than its whole.</exception>
    public static IReadOnlyList<ReleasedCell> Release(
        IReadOnlyList<StretchCell> periods,
        StretchCell? total,
        double multiplier,
        DisclosureRule rule
    )
    {
        var stretch = new Stretch(periods, total);
        var safe = stretch.Protect(rule, partsAreRevised: false, wholesAreRevised: false);
        var parts = stretch.PartsHaveChanged && (stretch.PartsWereHidden || safe.Parts.Loss.Hidden > 0);
        var wholes = stretch.WholesHaveChanged && (stretch.WholesWereHidden || safe.Wholes.Loss.Hidden > 0);
        if (parts || wholes)
        {
            safe = stretch.Protect(rule, parts, wholes);
        }

        return
        [
            .. Enumerable
                .Range(0, periods.Count + 1)
                .Select(column => new ReleasedCell(
                    stretch.Say(safe, safe.Parts, column),
                    stretch.Say(safe, safe.Wholes, column),
                    stretch.SayShare(safe, column, multiplier)
                )),
        ];
    }

    private sealed class Stretch
    {
        private readonly IReadOnlyList<StretchCell> cells;
        private readonly int length;
        private readonly bool hasTotal;

        public Stretch(IReadOnlyList<StretchCell> periods, StretchCell? total)
        {
            length = periods.Count;
            hasTotal = total is not null;
            var whole = periods.Any(period => period.Whole is null) ? null : periods.Sum(period => period.Whole);
            var sum = new StretchCell(periods.Sum(period => period.Part), whole)
            {
                PartBefore = total?.PartBefore,
                WholeBefore = total?.WholeBefore,
                HidesPart = total?.HidesPart ?? false,
                HidesWhole = total?.HidesWhole ?? false,
            };
            cells = [.. periods, sum];
        }

        /// <summary>Whether a count that was shown is another one now.</summary>
        public bool PartsHaveChanged => cells.Any(cell => HasMoved(cell.Part, cell.PartBefore));

        public bool WholesHaveChanged => cells.Any(cell => HasMoved(cell.Whole, cell.WholeBefore));

        public bool PartsWereHidden => cells.Any(cell => IsHidden(cell.PartBefore));

        public bool WholesWereHidden => cells.Any(cell => IsHidden(cell.WholeBefore));

        public SafeShares Protect(DisclosureRule rule, bool partsAreRevised, bool wholesAreRevised)
        {
            var parts = Row(cell => cell.Part);
            var wholes = Row(cell => cell.Whole);
            for (var column = 0; column <= length; column++)
            {
                var cell = cells[column];
                var isTotal = column == length;
                var hidesPart = cell.HidesPart || (partsAreRevised && isTotal);
                var hidesWhole = cell.HidesWhole || (wholesAreRevised && isTotal);
                Settle(parts, column, cell.Part, cell.PartBefore, hidesPart, partsAreRevised);
                Settle(wholes, column, cell.Whole, cell.WholeBefore, hidesWhole, wholesAreRevised);
            }

            if (!hasTotal)
            {
                parts.WithoutRowTotals();
            }

            if (!hasTotal || cells[length].Whole is null)
            {
                wholes.WithoutRowTotals();
            }

            return ShareProtection.Protect(parts, wholes, rule);
        }

        public SafeCell Say(SafeShares safe, SafeTable table, int column) =>
            column == length && !hasTotal ? SafeCell.Marked(SafeMark.NotAvailable)
            : safe.IsSafe || IsKnown(table, safe, column) ? table[0, column]
            : Hide(table[0, column]);

        public SafeCell SayShare(SafeShares safe, int column, double multiplier) =>
            Say(safe, safe.Parts, column) is { Mark: not SafeMark.Hidden }
            && Say(safe, safe.Wholes, column) is { Mark: not SafeMark.Hidden }
                ? safe.Share(0, column, multiplier)
                : SafeCell.Marked(SafeMark.Hidden);

        private bool IsKnown(SafeTable table, SafeShares safe, int column) =>
            ReferenceEquals(table, safe.Parts)
                ? IsKnown(cells[column].Part, cells[column].PartBefore)
                : IsKnown(cells[column].Whole, cells[column].WholeBefore);

        private CountTable Row(Func<StretchCell, long?> count) =>
            CountTable.OfRow([.. cells.Take(length).Select(count)]);

        private static void Settle(
            CountTable table,
            int column,
            long? count,
            EarlierCell? before,
            bool hides,
            bool isRevised
        )
        {
            if (count is null)
            {
                return;
            }

            if (hides || IsHidden(before) || (isRevised && HasMoved(count, before)))
            {
                table.Hide(0, column);
            }
            else if (IsKnown(count, before))
            {
                table.Know(0, column);
            }
        }

        private static SafeCell Hide(SafeCell cell) =>
            cell.Mark == SafeMark.NotAvailable ? cell : SafeCell.Marked(SafeMark.Hidden);

        private static bool HasMoved(long? count, EarlierCell? before) =>
            before is { Shown: { } shown } && shown != count;

        private static bool IsKnown(long? count, EarlierCell? before) =>
            before is { Shown: { } shown } && shown == count;

        private static bool IsHidden(EarlierCell? before) => before is { IsHidden: true };
    }
}
