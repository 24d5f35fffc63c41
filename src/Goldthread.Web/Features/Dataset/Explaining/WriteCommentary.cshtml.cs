using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Explaining;

/// <summary>The five headings about a measure’s latest figure, with the chart’s own words beside them.</summary>
public sealed class WriteCommentaryModel(
    GoldthreadDb db,
    IndicatorQuery indicators,
    MeasureActionsQuery actions,
    CommentaryQuery needed,
    ExplainFigure explain,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public WriteCommentaryInput Input { get; set; } = new();

    public ReadingView View { get; private set; } = null!;

    public MeasureActions Followed { get; private set; } = MeasureActions.None;

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    public string Period => View.Reading.Latest!.Period.Label;

    public string Back => DatasetPaths.IndicatorDetail(Place, View.Reading.Measure.Id);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var (here, key, latest) = (address.Here.Id, View.Reading.Measure.Id, View.Reading.Latest!.Period);
        var (year, identifier) = (latest.Year, latest.Identifier.Label);
        var written = await db
            .Commentaries.AsNoTracking()
            .SingleOrDefaultAsync(
                one =>
                    one.PartnershipId == here
                    && one.MeasureKey == key
                    && one.Year == year
                    && one.TimeIdentifier == identifier,
                cancel
            );
        Input = WriteCommentaryInput.Of(written);
    }

    public async Task<IActionResult> OnPostAsync(bool next, CancellationToken cancel)
    {
        await explain.RunAsync(Reference, Input.Version, Input.ToText(), cancel);
        var waiting = next ? (await needed.NeededAsync(cancel)).FirstOrDefault(line => line.Written is null) : null;
        return Done(
            waiting is not null ? DatasetPaths.WriteCommentary(Place, waiting.View.Reading.Measure.Id)
                : next ? DatasetPaths.CommentaryWorklist(Place)
                : DatasetPaths.IndicatorDetail(Place, Reference),
            "Commentary saved"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        View = await indicators.FindAsync(Reference, cancel) ?? throw new NotFoundException();
        if (View.Reading.Latest is null)
        {
            throw new NotFoundException();
        }

        Followed = await actions.OfAsync(DatasetMeasureSource.KeyOf(View.Reading.Measure), cancel);
    }
}

/// <summary>What the form asks: the framework’s five headings.</summary>
public sealed class WriteCommentaryInput
{
    private const string TooLong = "Keep this to 2,000 characters.";

    public uint Version { get; set; }

    [Required(ErrorMessage = "Enter why the figure moved, or why it did not.")]
    [StringLength(Commentary.WordsLength, ErrorMessage = TooLong)]
    public string? Trend { get; set; }

    [StringLength(Commentary.WordsLength, ErrorMessage = TooLong)]
    public string? Comparison { get; set; }

    [StringLength(Commentary.WordsLength, ErrorMessage = TooLong)]
    public string? Target { get; set; }

    [StringLength(Commentary.WordsLength, ErrorMessage = TooLong)]
    public string? Confidence { get; set; }

    [Required(ErrorMessage = "Enter what is being done, or why nothing needs to be.")]
    [StringLength(Commentary.WordsLength, ErrorMessage = TooLong)]
    public string? Doing { get; set; }

    public static WriteCommentaryInput Of(Commentary? written) =>
        written is null
            ? new()
            : new()
            {
                Version = written.Version,
                Trend = written.Trend,
                Comparison = written.Comparison,
                Target = written.Target,
                Confidence = written.Confidence,
                Doing = written.Doing,
            };

    public CommentaryText ToText() => new(Trend, Comparison, Target, Confidence, Doing);
}
