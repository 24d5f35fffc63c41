using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>What a file would do to the set: the preview, the command and the import itself take the same.</summary>
/// <param name="New">Indicators that the set does not have.</param>
/// <param name="Changed">Indicators whose definition becomes another.</param>
/// <param name="Same">How many are as they are in the set.</param>
/// <param name="Absent">How many of the set are not in the file; they stay as they are.</param>
/// <param name="Faults">What is wrong; nothing comes in while there is any.</param>
public sealed record SetPlan(
    IReadOnlyList<ReadIndicator> New,
    IReadOnlyList<ChangedIndicator> Changed,
    int Same,
    int Absent,
    IReadOnlyList<SetFault> Faults
)
{
    /// <summary>Whether there is anything to bring.</summary>
    public bool IsIdle => New.Count + Changed.Count == 0;

    /// <summary>Stands for the plan in its form, so that nothing else than what was shown comes in.</summary>
    public string Mark =>
        string.Join(
            ' ',
            New.Select(one => one.Number).Concat(Changed.Select(one => $"{one.Read.Number}/{one.Before.Edition}"))
        );

    /// <summary>"2 new indicators and 1 changed definition; 84 as they are".</summary>
    public string Say() =>
        $"{Words.Plural(New.Count, "new indicator")}, {Words.Plural(Changed.Count, "changed definition")}, {Words.Count(Same)} as {(Same == 1 ? "it is" : "they are")}";
}

/// <summary>An indicator whose definition becomes another.</summary>
/// <param name="Read">As the file has it.</param>
/// <param name="Before">The definition that holds.</param>
/// <param name="Reason">From when, why, and whether the series breaks.</param>
public sealed record ChangedIndicator(ReadIndicator Read, IndicatorDefinition Before, EditionReason Reason)
{
    public IReadOnlyList<DefinitionDifference> Differences => DefinitionWords.Differences(Before.ToText(), Read.Text);
}

/// <summary>Makes the plan of a file against the set as it is now.</summary>
[Scoped]
public sealed class SetPlans(GoldthreadDb db, IndicatorSetQuery set)
{
    /// <summary>The themes of a partnership that has not named its own.</summary>
    private const int UsualThemes = 13;

    /// <exception cref="FileRefusedException">It holds no set that can be read.</exception>
    public async Task<SetPlan> OfAsync(Stream content, FileKind kind, CancellationToken cancel)
    {
        var rows = SetFileReader.Read(content, kind);
        var names = await ThemeNames.OfAsync(db, cancel);
        var reader = new SetRowReader(names.Count > 0 ? names.Keys : Enumerable.Range(1, UsualThemes).ToList());
        var read = rows.Select(reader.Read).OfType<ReadIndicator>().ToList();
        var all = (await set.AllAsync(cancel)).ToDictionary(one => one.Indicator.Number, StringComparer.Ordinal);
        var changed = read.Where(one => all.ContainsKey(one.Number))
            .Where(one => StandsAsItDoes(reader, one, all[one.Number].Indicator))
            .Where(one => all[one.Number].Definition.ToText() != one.Text)
            .Select(one => Change(reader, one, all[one.Number]))
            .OfType<ChangedIndicator>()
            .ToList();
        var fresh = read.Where(one => !all.ContainsKey(one.Number)).ToList();
        return new SetPlan(
            fresh,
            changed,
            read.Count - fresh.Count - changed.Count,
            all.Keys.Except(rows.Select(row => row[SetColumn.Number]), StringComparer.Ordinal).Count(),
            [.. reader.Faults.OrderBy(fault => fault.Row)]
        );
    }

    private static bool StandsAsItDoes(SetRowReader reader, ReadIndicator read, Indicator indicator)
    {
        var said = read.Row[SetColumn.Standing];
        if (said.Length == 0 || string.Equals(said, indicator.Standing.Say(), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        reader.Fault(
            read.Row,
            SetColumn.Standing,
            $"{read.Number} is {indicator.Standing.Say().ToLowerInvariant()}. A standing changes at a refresh, not by a file."
        );
        return false;
    }

    private static ChangedIndicator? Change(SetRowReader reader, ReadIndicator read, SetIndicator one)
    {
        var latest = one.Definition;
        if (one.Indicator.Standing == IndicatorStanding.Retired)
        {
            reader.Fault(
                read.Row,
                SetColumn.Number,
                $"{read.Number} is retired. Take it up again before you change it."
            );
            return null;
        }

        if (read.Change is not { } reason || reason.HoldsFrom <= latest.HoldsFrom)
        {
            reader.Fault(
                read.Row,
                SetColumn.HoldsFrom,
                latest.Edition == 1
                    ? "The definition is not the one there is. Enter the day the new one holds from."
                    : $"The definition is not the one there is. Enter the day the new one holds from, later than {Words.PlainDate(latest.HoldsFrom)}."
            );
            return null;
        }

        if (reason.Because is null)
        {
            reader.Fault(read.Row, SetColumn.Because, "Enter why the definition changes.");
            return null;
        }

        return new ChangedIndicator(read, latest, reason);
    }
}
