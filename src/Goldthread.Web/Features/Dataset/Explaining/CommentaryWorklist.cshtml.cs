using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Explaining;

/// <summary>The figures that must be explained, in order of consequence, and how many of them are.</summary>
public sealed class CommentaryWorklistModel(CommentaryQuery needed, Address address) : GoldthreadPage
{
    public IReadOnlyList<CommentaryLine> Waiting { get; private set; } = [];

    public IReadOnlyList<CommentaryLine> Written { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var lines = (await needed.NeededAsync(cancel)).ToLookup(line => line.Written is not null);
        Waiting = [.. lines[false]];
        Written = [.. lines[true]];
    }
}
