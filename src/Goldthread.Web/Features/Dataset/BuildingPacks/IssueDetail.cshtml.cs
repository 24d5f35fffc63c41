using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>A pack as it was shared, and which of its figures say something else today.</summary>
public sealed class IssueDetailModel(
    GoldthreadDb db,
    ReadPackQuery packs,
    RestatedSinceQuery restated,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    public PackView View { get; private set; } = null!;

    public PackIssue Issue { get; private set; } = null!;

    public string Group { get; private set; } = "";

    /// <summary>The number of a later issue that this person may read.</summary>
    public int? Later { get; private set; }

    public IReadOnlyList<RestatedInPack> Restated { get; private set; } = [];

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(string pack, int number, CancellationToken cancel)
    {
        (Issue, var content) = await packs.IssueAsync(pack, number, cancel);
        View = new PackView(content, Place, pack) { MayRaise = user.May(ImprovementPolicy.Keep, address.Here.Id) };
        var groupId = Issue.GroupId;
        Group = await db
            .Groups.AsNoTracking()
            .Where(one => one.Id == groupId)
            .Select(one => one.Name)
            .SingleAsync(cancel);
        Later = (await packs.IssuesAsync(pack, cancel))
            .Select(one => (int?)one.Number)
            .FirstOrDefault(one => one > number);
        Restated = await restated.OfAsync(Issue, content, cancel);
    }
}
