using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home.Today;

/// <summary>The whole of one list of Home: every line that its number counts.</summary>
public sealed class NeedsYouListModel(WorkListQuery work, TimeProvider time) : GoldthreadPage
{
    private const int PageSize = 50;

    public HomeList List { get; private set; } = null!;

    public IReadOnlyList<WorkLine> Lines { get; private set; } = [];

    public int First { get; private set; }

    public Paging Paging { get; private set; } = Paging.None;

    public async Task OnGetAsync(string section, int p, CancellationToken cancel)
    {
        var asked = HomeSection.At(section) ?? throw new NotFoundException();
        List = HomeList.Of(asked, await work.GatherAsync(cancel), time.Today());
        var total = List.Lines.Count;
        var at = Math.Clamp(p, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        First = ((at - 1) * PageSize) + 1;
        Lines = [.. List.Lines.Skip(First - 1).Take(PageSize)];
        Paging = Paging.Of(at, PageSize, total, List.WholePath);
    }
}
