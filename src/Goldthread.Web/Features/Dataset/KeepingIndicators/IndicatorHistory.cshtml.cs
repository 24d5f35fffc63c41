using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>What an indicator counts and has ever counted, edition by edition, and what happened to it.</summary>
public sealed class IndicatorHistoryModel(
    GoldthreadDb db,
    IndicatorSetQuery set,
    RecordHistoryQuery history,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    public SetIndicator Shown { get; private set; } = null!;

    public string Theme { get; private set; } = "";

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    /// <summary>Every edition with what it changed, the latest first.</summary>
    public IReadOnlyList<EditionChange> Changes =>
        [
            .. Shown
                .Editions.Select(
                    (edition, at) =>
                        new EditionChange(
                            edition,
                            at == 0
                                ? []
                                : DefinitionWords.Differences(Shown.Editions[at - 1].ToText(), edition.ToText())
                        )
                )
                .Reverse(),
        ];

    /// <summary>Every line of the definition as each edition has it.</summary>
    public IReadOnlyList<EditionRow> SideBySide
    {
        get
        {
            var lines = Shown.Editions.Select(edition => DefinitionWords.Lines(edition.ToText())).ToList();
            return
            [
                .. lines[0]
                    .Select((line, at) => new EditionRow(line.Name, [.. lines.Select(edition => edition[at].Says)])),
            ];
        }
    }

    public async Task OnGetAsync(string number, CancellationToken cancel)
    {
        Shown = await set.FindAsync(number, cancel);
        Theme = ThemeNames.Say(await ThemeNames.OfAsync(db, cancel), Shown.Indicator.Theme);
        History = await history.OfAsync(cancel, [Shown.Indicator.Id, .. Shown.Editions.Select(edition => edition.Id)]);
    }
}

/// <summary>An edition and the lines in which it differs from the one before.</summary>
public sealed record EditionChange(IndicatorDefinition Edition, IReadOnlyList<DefinitionDifference> Differences);

/// <summary>One line of the definition in every edition, the first edition first.</summary>
public sealed record EditionRow(string Name, IReadOnlyList<string> Says)
{
    public bool Differs => Says.Distinct(StringComparer.Ordinal).Skip(1).Any();
}
