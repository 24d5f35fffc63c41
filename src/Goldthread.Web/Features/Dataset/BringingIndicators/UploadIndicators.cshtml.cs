using Goldthread.Platform.Access;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>Uploads a set, shows what it would change and what is wrong with it, and brings it in.</summary>
public sealed class UploadIndicatorsModel(
    KeepSetFile keep,
    SetFiles files,
    SetPlans plans,
    BringIndicators bring,
    Address address
) : GoldthreadPage
{
    private const int MostFaults = 100;

    /// <summary>The file that is looked at.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid? Kept { get; set; }

    [BindProperty]
    public UploadIndicatorsInput Input { get; set; } = new();

    public string FileName { get; private set; } = "";

    /// <summary>What it would do; nothing before a file is chosen.</summary>
    public SetPlan? Plan { get; private set; }

    public IEnumerable<SetFault> Faults => Plan!.Faults.Take(MostFaults);

    public IEnumerable<string> Brought =>
        new[]
        {
            Plan!.New.Count > 0 ? Words.Plural(Plan.New.Count, "new indicator") : null,
            Plan.Changed.Count > 0 ? Words.Plural(Plan.Changed.Count, "changed definition") : null,
        }.OfType<string>();

    public string BringPath => $"{DatasetPaths.UploadIndicators(Place)}?file={Kept}&handler=Bring";

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.File is not { } file)
        {
            throw new RuleBrokenException("Choose the file of the set.", nameof(Input.File));
        }

        await using var content = file.OpenReadStream();
        var id = await keep.RunAsync(Path.GetFileName(file.FileName), content, cancel);
        return Done($"{DatasetPaths.UploadIndicators(Place)}?file={id}", "The file is here. Nothing has come in yet");
    }

    public async Task<IActionResult> OnPostBringAsync(CancellationToken cancel)
    {
        var file = await files.OpenAsync(Kept ?? Guid.Empty, cancel);
        await using var content = file.Content;
        var done = await bring.RunAsync(file, Input.Seen ?? "", cancel);
        return Done(DatasetPaths.IndicatorSet(Place), $"{done.Say()}: the set is up to date");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (Kept is not { } id)
        {
            return;
        }

        var file = await files.OpenAsync(id, cancel);
        await using var content = file.Content;
        FileName = file.Name;
        Plan = await plans.OfAsync(content, file.Kind, cancel);
    }
}

/// <summary>What the forms ask.</summary>
public sealed class UploadIndicatorsInput
{
    public IFormFile? File { get; set; }

    /// <summary>The mark of the plan that was shown.</summary>
    public string? Seen { get; set; }
}
