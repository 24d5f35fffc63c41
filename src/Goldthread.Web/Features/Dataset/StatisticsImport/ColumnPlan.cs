using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What every column of a file is for, and how that is known.</summary>
public sealed class ColumnPlan
{
    private readonly FileHeader _header;
    private readonly IReadOnlyList<MetaRow>? _meta;
    private readonly Dictionary<string, ColumnSurvey> _surveys;
    private readonly RepeatedColumns _repeated;

    /// <summary>Begins a plan; the survey and <see cref="Resolve"/> complete it.</summary>
    /// <param name="header">The file’s header, with the mandatory columns.</param>
    /// <param name="meta">What its meta file says, or null where it came without one.</param>
    public ColumnPlan(FileHeader header, IReadOnlyList<MetaRow>? meta)
    {
        _header = header;
        _meta = meta;
        Open = [.. header.Names.Where(name => !TimeAndLevel.Contains(name) && !GeographicLevel.OwnsColumn(name))];
        _surveys = Open.ToDictionary(name => name, _ => new ColumnSurvey(), StringComparer.Ordinal);
        var declared = Declared();
        _repeated = new RepeatedColumns(
            header,
            meta is null ? [] : Open.Where(name => !declared.ContainsKey(name)),
            [.. declared.Values.Where(column => column.Kind == ColumnKind.Filter).Select(column => column.Name)]
        );
    }

    /// <summary>The columns every file has.</summary>
    public static IReadOnlyList<string> Mandatory { get; } =
    ["time_period", "time_identifier", "geographic_level", "country_code", "country_name"];

    /// <summary>The columns that are neither time nor place.</summary>
    public IReadOnlyList<string> Open { get; }

    /// <summary>The columns resolved, in file order; filled by <see cref="Resolve"/>.</summary>
    public IReadOnlyList<PlacedColumn> Columns { get; private set; } = [];

    /// <summary>The guesses made; filled by <see cref="Resolve"/>.</summary>
    public IReadOnlyList<ColumnGuess> Guesses { get; private set; } = [];

    private static HashSet<string> TimeAndLevel { get; } =
        new HashSet<string>(["time_period", "time_identifier", "geographic_level"], StringComparer.Ordinal);

    /// <summary>Counts a row’s values. Rows that cannot be read are left to the reader of rows.</summary>
    public void Survey(CsvReader row)
    {
        if (row.Count != _header.Names.Count || row.Problem is not null)
        {
            return;
        }

        foreach (var (name, survey) in _surveys)
        {
            survey.Add(row[_header.IndexOf(name)]);
        }

        _repeated.Add(row);
    }

    /// <summary>Settles every column: by the meta file, else a person’s answer, else a shipped measure, else a guess.</summary>
    /// <param name="file">The file’s name.</param>
    /// <param name="answers">What people have answered.</param>
    /// <param name="measures">The shipped measures.</param>
    /// <param name="faults">Columns that the meta file should list and does not.</param>
    /// <param name="warn">Told about columns passed over.</param>
    public void Resolve(
        string file,
        ColumnAnswers answers,
        MeasureCatalogue measures,
        FaultList faults,
        Action<int, string, string> warn
    )
    {
        var declared = Declared();
        var table = StatisticsTable.StemOf(file);
        var knownAs = Open.ToDictionary(name => name, name => KnownAs(answers, table, name), StringComparer.Ordinal);
        var used = measures.ColumnsUsed(knownAs.Values).ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
        var filters = measures.FiltersUsed(knownAs.Values);
        var columns = new List<PlacedColumn>();
        var guesses = new List<ColumnGuess>();
        foreach (var name in Open)
        {
            var mapped = used.GetValueOrDefault(knownAs[name]);
            var column = declared.GetValueOrDefault(name) ?? Answered(answers, table, name);
            if (column is null && _meta is not null)
            {
                column = PassOverOrRefuse(name, faults, warn);
            }
            else if (column is null && mapped is not null)
            {
                var kind = filters.Contains(mapped) ? ColumnKind.Filter : ColumnKind.Indicator;
                column = new DataColumn(name, kind, name, "", null, "", ColumnSource.Mapped);
            }
            else if (column is null)
            {
                var guess = ColumnGuess.From(file, name, _surveys[name]);
                guesses.Add(guess);
                column = new DataColumn(name, guess.Kind, name, "", null, "", ColumnSource.Guessed);
            }

            column = column with { KnownAs = mapped ?? knownAs[name] };
            columns.Add(new PlacedColumn(_header.IndexOf(name), column));
        }

        Columns = columns;
        Guesses = guesses;
    }

    private DataColumn PassOverOrRefuse(string name, FaultList faults, Action<int, string, string> warn)
    {
        if (_repeated.WhatRepeats(name) is { } repeated)
        {
            warn(1, name, $"The meta file does not list {name}; it only repeats {repeated} and is passed over.");
        }
        else
        {
            faults.Add(1, name, $"The meta file does not list the column {name}.");
        }

        return new DataColumn(name, ColumnKind.PassedOver, name, "", null, "", ColumnSource.Meta);
    }

    private Dictionary<string, DataColumn> Declared()
    {
        var declared = (_meta ?? [])
            .Select(row => row.Column)
            .DistinctBy(column => column.Name, StringComparer.Ordinal)
            .ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (var filter in declared.Values.Where(column => column.Kind == ColumnKind.Filter).ToList())
        {
            if (filter.Grouping.Length > 0)
            {
                var group = new DataColumn(
                    filter.Grouping,
                    ColumnKind.FilterGroup,
                    filter.Grouping,
                    "",
                    null,
                    "",
                    ColumnSource.Meta
                );
                declared.TryAdd(group.Name, group);
            }
        }

        return declared;
    }

    /// <summary>A column is not another that stands in the same file.</summary>
    private string KnownAs(ColumnAnswers answers, string table, string name) =>
        answers.KnownAs(table, name) is var before && Open.Contains(before, StringComparer.Ordinal) ? name : before;

    private static DataColumn? Answered(ColumnAnswers answers, string table, string name) =>
        answers.For(table, name) is { Kind: { } kind } answer
            ? new DataColumn(
                name,
                kind,
                answer.Label.Length > 0 ? answer.Label : name,
                answer.Unit,
                null,
                "",
                answer.Source
            )
            : null;
}

/// <summary>A column of the file and its place in each row.</summary>
public sealed record PlacedColumn(int Place, DataColumn Column);
