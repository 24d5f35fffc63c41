using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.ReadingResults;

/// <summary>What people wrote, a page at a time, and what the team says that it is about.</summary>
public sealed class CodeSurveyWordsModel(
    SurveyByReferenceQuery surveys,
    SurveyTextsQuery texts,
    CodeText code,
    Address address
) : GoldthreadPage
{
    private const int Size = 25;

    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>What each text is about, by its key.</summary>
    [BindProperty]
    public Dictionary<long, string?> About { get; set; } = [];

    public Survey Survey { get; private set; } = null!;

    public IReadOnlyList<ReadText>? Texts { get; private set; }

    public IReadOnlyList<string> Known { get; private set; } = [];

    public string Place => address.Here.Slug;

    public int Pages => Math.Max(1, ((Texts?.Count ?? 0) + Size - 1) / Size);

    public IEnumerable<ReadText> Shown => (Texts ?? []).Skip((Math.Clamp(Number, 1, Pages) - 1) * Size).Take(Size);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await code.RunAsync(Reference, About, cancel);
        return Done(
            FormattableString.Invariant($"{SurveysPaths.CodeSurveyWords(Place, Reference)}?p={Number}"),
            "Saved what they are about"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        Texts = await texts.TextsAsync(Survey, cancel);
        Known = [.. (await texts.ThemesAsync(Survey, cancel)).Select(theme => theme.About)];
    }

    public string? AboutOf(ReadText text) => About.TryGetValue(text.Key, out var typed) ? typed : text.About;

    public string? QuestionOf(ReadText text) => SurveyContent.Read(Survey.Content).Find(text.Question)?.Text;
}
