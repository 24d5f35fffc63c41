using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset;

/// <summary>One agency’s return of one period, with its rows, what it said before, and what still blocks sending it.</summary>
public sealed record ReturnView(DataReturn Asked, ReturnWindow Window, Agency Agency, IReadOnlyList<ReturnTheme> Themes)
{
    /// <summary>Fewer figures than this are the same again by chance.</summary>
    private const int FewestAlike = 2;

    public Period Period => Window.Period;

    public string Slug => Window.Period.Slug();

    /// <summary>All rows in the order of their themes and numbers.</summary>
    public IReadOnlyList<ReturnLine> Lines => [.. Themes.SelectMany(theme => theme.Lines)];

    public int Answered => Lines.Count(line => line.Figure.IsAnswered);

    public int Queries => Lines.Count(line => line.Figure.IsQueried);

    /// <summary>The question whether nothing has changed, where every figure is the same as the period before.</summary>
    public string? SameQuestion =>
        IsSame
            ? $"Every figure is the same as for {Period.Before().Label}. Is that right? Say how you know, or change what is not."
            : null;

    /// <summary>Whether every row repeats the period before, in both its numbers.</summary>
    public bool IsSame
    {
        get
        {
            var before = Period.Before();
            var given = Lines.Where(line => line.Figure.Numerator is not null).ToList();
            return given.Count >= FewestAlike
                && given.TrueForAll(line =>
                    line.Past is [.., var last]
                    && last.Period == before
                    && last.Numerator == line.Figure.Numerator
                    && last.Denominator == line.Figure.Denominator
                );
        }
    }

    public ReturnLine? Find(string number) => Lines.FirstOrDefault(line => line.Number == number);

    /// <summary>Everything that must be done before it can be sent, in the order of the rows; empty when it can be.</summary>
    public IReadOnlyList<ReturnBlock> Blocks() =>
        [
            .. Themes
                .Select(theme => (theme, Missing: theme.Lines.Count(line => !line.Figure.IsAnswered)))
                .Where(pair => pair.Missing > 0)
                .Select(pair => new ReturnBlock(
                    ReturnBlockKind.Missing,
                    pair.theme.Number,
                    null,
                    $"{pair.theme.Name}: {Words.Plural(pair.Missing, "figure")} {(pair.Missing == 1 ? "is" : "are")} missing."
                )),
            .. Lines
                .Where(line => line.Figure.IsQueried)
                .Select(line => new ReturnBlock(
                    ReturnBlockKind.Query,
                    line.Definition.Theme,
                    line.Number,
                    $"Answer what the partnership team asks about {line.Number} {line.Definition.Name}."
                )),
            .. Lines
                .Where(line => line.WaitsForWhy)
                .Select(line => new ReturnBlock(
                    ReturnBlockKind.Odd,
                    line.Definition.Theme,
                    line.Number,
                    $"Say why {line.Number} {line.Definition.Name} is right, or change it."
                )),
            .. IsSame && Asked.SameBecause is null
                ?
                [
                    new ReturnBlock(
                        ReturnBlockKind.Same,
                        0,
                        null,
                        "Say why every figure is the same as the time before."
                    ),
                ]
                : Array.Empty<ReturnBlock>(),
        ];
}

/// <summary>The rows of a return below one theme.</summary>
/// <param name="Number">1 to 13.</param>
public sealed record ReturnTheme(int Number, string Name, IReadOnlyList<ReturnLine> Lines)
{
    public int Answered => Lines.Count(line => line.Figure.IsAnswered);

    public int Queries => Lines.Count(line => line.Figure.IsQueried);

    public int Odd => Lines.Count(line => line.WaitsForWhy);

    public bool IsDone => Answered == Lines.Count && Queries == 0;
}

/// <summary>One row with the definition it was asked by and what the agency said before, oldest first.</summary>
public sealed record ReturnLine(ReturnedFigure Figure, IndicatorDefinition Definition, IReadOnlyList<PastFigure> Past)
{
    public string Number => Definition.Number;

    /// <summary>The question that an odd figure raises, whether it was answered or not.</summary>
    public string? Question => OddFigures.Ask(Definition, Figure.Numerator, Figure.Denominator, Past);

    /// <summary>Whether a question about an odd figure is not answered.</summary>
    public bool WaitsForWhy => Figure.OddBecause is null && Question is not null;

    /// <summary>"72 of 90 (80.0%) in April to June 2026", or nothing where there was none.</summary>
    public string? Last => Past is [.., var last] ? $"{Say(last)} in {last.Period.Label}" : null;

    /// <summary>What the row says in words; nothing while it says nothing.</summary>
    public string? Said => Say(Figure.ToText());

    /// <summary>The value that is worked out from both numbers, where there are two.</summary>
    public string? Worked =>
        Definition.AsksDenominator && Definition.Work(Figure.Numerator, Figure.Denominator) is { } value
            ? OddFigures.Say(Definition, value)
            : null;

    /// <summary>A figure of an earlier period in the same words.</summary>
    public string Say(PastFigure past) =>
        past.Gap is { } gap ? gap.Say() : Say(past.Numerator, past.Denominator) ?? FigureGap.NotAvailable.Say();

    /// <summary>What a row that says this would say in words; nothing where it says nothing.</summary>
    public string? Say(FigureText text) => text.Gap is { } gap ? gap.Say() : Say(text.Numerator, text.Denominator);

    private string? Say(double? numerator, double? denominator)
    {
        if (numerator is not { } top)
        {
            return null;
        }

        if (!Definition.AsksDenominator || denominator is not { } bottom)
        {
            return Definition.IsDays ? OddFigures.Say(Definition, top) : Words.Count((long)top);
        }

        var parts = $"{Words.Count((long)top)} of {Words.Count((long)bottom)}";
        return Definition.Work(top, bottom) is { } value ? $"{parts} ({OddFigures.Say(Definition, value)})" : parts;
    }
}

/// <summary>One thing that must be done before a return can be sent.</summary>
/// <param name="Theme">The theme whose page it is done on; 0 for the return as a whole.</param>
/// <param name="Number">The indicator it is about, where it is about one.</param>
public sealed record ReturnBlock(ReturnBlockKind Kind, int Theme, string? Number, string Sentence);

/// <summary>What it is that blocks.</summary>
public enum ReturnBlockKind
{
    Missing,
    Query,
    Odd,
    Same,
}
