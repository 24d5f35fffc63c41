using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>
/// Reads one row of a tracker, or says everything that is wrong with it. It never makes more of a row than it says.
/// </summary>
/// <param name="names">What can be named here.</param>
/// <param name="answers">What a person has said about this tracker.</param>
/// <param name="map">Which of its columns is which.</param>
/// <param name="fileName">What the source is called where the tracker names none.</param>
public sealed class TrackerRowReader(
    TrackerNames names,
    TrackerAnswers answers,
    IReadOnlyDictionary<TrackerColumn, int> map,
    string fileName
)
{
    private static readonly char[] Between = [';', '\n', '/'];

    private readonly List<TrackerFault> faults = [];
    private ReadRow row = new(0, []);

    /// <summary>Everything that was wrong with the rows so far.</summary>
    public IReadOnlyList<TrackerFault> Faults => faults;

    /// <summary>Agencies of the tracker that are not known here, folded.</summary>
    public SortedSet<string> UnknownAgencies { get; } = new(StringComparer.Ordinal);

    /// <summary>The same for themes.</summary>
    public SortedSet<string> UnknownThemes { get; } = new(StringComparer.Ordinal);

    /// <returns>The row, or nothing where something is wrong with it.</returns>
    public TrackerRow? Read(ReadRow next)
    {
        row = next;
        var before = faults.Count;
        var source = Source();
        var themes = Themes();
        var parts = Parts();
        var state = Choice(TrackerColumn.Status, TrackerWords.State, "Use Open, In progress, Done or Closed.");
        var rung = Choice(TrackerColumn.Rung, TrackerWords.Rung, "Use Told, Shown, Seen or Changed.");
        var kind = Choice(TrackerColumn.Kind, TrackerWords.Finding, "Use Improvement needed or Strength.");
        var ended = Ended(state);
        var due = Due(ended);
        var began = Began(source, due, ended);
        var title = Title();
        var recommendation = Limited(TrackerColumn.Recommendation, Recommendation.WordingLength);
        var updates = Limited(TrackerColumn.Updates, ActionUpdate.WordsLength);
        if (state == TrackerState.Done && parts.Exists(part => part.OwnerPostId is null))
        {
            Fault(TrackerColumn.Owner, "No post here is called that. Choose one that answers for all rows without.");
        }

        if (faults.Count > before || source is null || title is null)
        {
            return null;
        }

        var link = TrackerWords.LinkIn(updates);
        return new TrackerRow(
            row.Number,
            source,
            Finding(kind!.Value, source),
            themes,
            recommendation.Length > 0 ? recommendation : null,
            title with
            {
                Due = due!.Value,
            },
            parts,
            state!.Value,
            began,
            ended,
            // “Shown” without anything that shows it is told.
            rung == EvidenceRung.Shown
            && link is null
                ? EvidenceRung.Told
                : rung!.Value,
            link,
            updates
        );
    }

    private Source? Source()
    {
        var title = Limited(TrackerColumn.Source, 200);
        var named = Cell(TrackerColumn.SourceKind);
        var kind = named.Length > 0 ? TrackerWords.Kind(named) : TrackerWords.HintIn(title) ?? answers.UsualKind;
        if (kind is null)
        {
            Fault(
                TrackerColumn.SourceKind,
                named.Length > 0
                    ? $"“{named}” is not one of the kinds of source."
                    : "Enter the kind of source, or choose one for all rows without."
            );
        }

        var day = Day(TrackerColumn.SourceDate);
        if (day > names.Today)
        {
            Fault(TrackerColumn.SourceDate, "The day of the source must be today or earlier.");
        }

        return kind is { } known
            ? new Source(known, title.Length > 0 ? title : $"Action tracker {fileName}", day ?? names.Today)
            {
                IsRestricted = known == SourceKind.CaseReview,
            }
            : null;
    }

    private List<Guid> Themes()
    {
        List<Guid> found = [];
        var written = Split(Cell(TrackerColumn.Themes), one => names.ThemeOf(one, answers) is not null);
        foreach (var name in written)
        {
            if (names.ThemeOf(name, answers) is { } theme)
            {
                found.Add(theme);
            }
            else
            {
                UnknownThemes.Add(TrackerColumns.Fold(name));
                Fault(TrackerColumn.Themes, $"There is no theme “{name}”.");
            }
        }

        if (written.Length == 0 && answers.UsualTheme is { } usual)
        {
            found.Add(usual);
        }
        else if (written.Length == 0)
        {
            Fault(TrackerColumn.Themes, "Enter a theme, or choose one for all rows without.");
        }

        return [.. found.Distinct()];
    }

    private List<TrackerPart> Parts()
    {
        List<TrackerPart> parts = [];
        var written = Split(Cell(TrackerColumn.Agency), one => names.AgencyOf(one, answers) is not null);
        if (written.Length == 0)
        {
            Fault(TrackerColumn.Agency, "Enter the agency that does it.");
        }

        foreach (var name in written)
        {
            if (names.AgencyOf(name, answers) is { } agency && names.Agencies.ContainsKey(agency))
            {
                parts.Add(new TrackerPart(agency, Owner(agency)));
            }
            else
            {
                UnknownAgencies.Add(TrackerColumns.Fold(name));
                Fault(TrackerColumn.Agency, $"No agency here is called “{name}”.{names.NearAgencies(name)}");
            }
        }

        return [.. parts.DistinctBy(part => part.AgencyId)];
    }

    private Guid? Owner(Guid agency) =>
        names.OwnerOf(Cell(TrackerColumn.Owner), agency)
        ?? (answers.UsualOwner is { } usual && names.MayOwn(usual, agency) ? usual : null);

    private DateOnly? Ended(TrackerState? state)
    {
        var day = Day(TrackerColumn.CompletedOn);
        if (day > names.Today)
        {
            Fault(TrackerColumn.CompletedOn, "It cannot have been completed in the future.");
        }

        return state is TrackerState.Done or TrackerState.Closed ? day ?? names.Today : null;
    }

    private DateOnly? Due(DateOnly? ended)
    {
        var cell = Cell(TrackerColumn.Due);
        if (cell.Length == 0 && ended is null)
        {
            Fault(TrackerColumn.Due, "Enter the day it is due.");
        }

        return cell.Length == 0 ? ended : Day(TrackerColumn.Due);
    }

    /// <summary>The first day that the tracker tells of: a date before it is a slip of the pen.</summary>
    private DateOnly Began(Source? source, DateOnly? due, DateOnly? ended)
    {
        var isDated = Cell(TrackerColumn.SourceDate).Length > 0;
        if (isDated && source is not null && due < source.Day)
        {
            Fault(TrackerColumn.Due, "It cannot be due before the day of its source.");
        }

        if (isDated && source is not null && ended < source.Day)
        {
            Fault(TrackerColumn.CompletedOn, "It cannot have been completed before the day of its source.");
        }

        return isDated && source is not null
            ? source.Day
            : new[] { names.Today, due ?? names.Today, ended ?? names.Today }.Min();
    }

    private ActionText? Title()
    {
        var words = Cell(TrackerColumn.Action);
        if (words.Length == 0)
        {
            Fault(TrackerColumn.Action, "Enter what will be done.");
            return null;
        }

        var (title, rest) = Cut(words, AgencyAction.TitleLength);
        var detail = string.Join("\n\n", new[] { rest, Cell(TrackerColumn.Detail) }.Where(part => part.Length > 0));
        if (detail.Length > AgencyAction.DetailLength)
        {
            Fault(
                TrackerColumn.Detail,
                $"Keep action and detail to {Words.Count(AgencyAction.DetailLength)} characters."
            );
        }

        return new ActionText(title, detail, null, ActionStrength.SupportsPeople, null, null, names.Today);
    }

    private FindingText Finding(FindingKind kind, Source source)
    {
        var words = Cell(TrackerColumn.Finding);
        if (words.Length == 0)
        {
            return new FindingText(
                kind,
                Cut(
                    $"The tracker names no finding behind these actions: {source.Title}.",
                    Improvement.Finding.StatementLength
                ).Title,
                null,
                null
            );
        }

        var (statement, rest) = Cut(words, Improvement.Finding.StatementLength);
        return new FindingText(kind, statement, rest, null);
    }

    private DateOnly? Day(TrackerColumn column)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return null;
        }

        var day = TrackerDays.Read(cell);
        if (day is null)
        {
            Fault(column, $"“{Cut(cell, 40).Title}” is not a date. Write it like 27/11/2026.");
        }

        return day;
    }

    private T? Choice<T>(TrackerColumn column, Func<string, T?> read, string use)
        where T : struct
    {
        var cell = Cell(column);
        var value = read(cell);
        if (value is null)
        {
            Fault(column, $"“{Cut(cell, 40).Title}” is not known. {use}");
        }

        return value;
    }

    private string Limited(TrackerColumn column, int length)
    {
        var cell = Cell(column);
        if (cell.Length > length)
        {
            Fault(column, $"Keep it to {Words.Count(length)} characters.");
        }

        return cell;
    }

    /// <summary>Several names in one cell; a name that is known as it stands is one, whatever is in it.</summary>
    private static string[] Split(string cell, Func<string, bool> isKnown)
    {
        if (cell.Length == 0)
        {
            return [];
        }

        if (isKnown(cell))
        {
            return [cell];
        }

        const StringSplitOptions clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var byComma = cell.Split([.. Between, ','], clean);
        return byComma.All(isKnown) ? byComma : cell.Split(Between, clean);
    }

    /// <summary>The start that fits, at the end of a word, and the whole where something had to be cut off.</summary>
    private static (string Title, string Whole) Cut(string words, int length)
    {
        if (words.Length <= length)
        {
            return (words, "");
        }

        var end = words.LastIndexOf(' ', length - 2);
        return (words[..(end > length / 2 ? end : length - 1)] + "…", words);
    }

    private string Cell(TrackerColumn column) =>
        map.TryGetValue(column, out var at) && row.Cell(at) is var words && words != DownloadTable.NoValue ? words : "";

    private void Fault(TrackerColumn column, string reason) => faults.Add(new TrackerFault(row.Number, column, reason));
}
