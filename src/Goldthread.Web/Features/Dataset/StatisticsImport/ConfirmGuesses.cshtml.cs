using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>The guesses of one import in a table, to be confirmed by one press where all are right.</summary>
public sealed class ConfirmGuessesModel(GoldthreadDb db, SettleGuesses settle) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The guesses that were on the page.</summary>
    [BindProperty]
    public List<Guid> Seen { get; set; } = [];

    public string FileName { get; private set; } = "";

    public IReadOnlyList<ReleaseQuestion> Guesses { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var settled = await settle.RunAsync(Id, Seen, cancel);
        return Done(DatasetPaths.ReleaseDetail(Id), $"{Words.Plural(settled, "answer")} remembered");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        FileName =
            await db
                .StatisticsReleases.AsNoTracking()
                .Where(release => release.Id == Id)
                .Select(release => release.FileName)
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        Guesses = await db
            .ReleaseQuestions.AsNoTracking()
            .Where(question => question.ReleaseId == Id && question.AnsweredAt == null && question.Was == null)
            .OrderBy(question => question.Column)
            .ToListAsync(cancel);
    }

    public static string Say(string kind) => ImportWords.KindInWords(Enum.Parse<ColumnKind>(kind));
}
