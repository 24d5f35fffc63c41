using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.OpeningData;

/// <summary>What the next public release would hold, the press that makes it, and those there have been.</summary>
public sealed class PublicFiguresModel(
    ReleaseDraftQuery drafts,
    OpenFiguresQuery open,
    ReleaseFigures release,
    Address address
) : GoldthreadPage
{
    public ReleaseDraft Draft { get; private set; } = new(1, [], false);

    /// <summary>The latest first.</summary>
    public IReadOnlyList<OpenRelease> Releases { get; private set; } = [];

    public bool IsJoint => address.Here.IsJoint;

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var number = await release.RunAsync(cancel);
        return Done(DatasetPaths.PublicFigures(Place), $"Release {Words.Count(number)} is public");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (!IsJoint)
        {
            Draft = await drafts.OfAsync(address.Here.Id, cancel);
        }

        Releases = [.. (await open.ReleasesAsync(address.Here.Id, cancel)).Reverse()];
    }
}
