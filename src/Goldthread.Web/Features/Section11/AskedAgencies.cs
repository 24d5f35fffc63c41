using Goldthread.Features.Partnership;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>Makes the row of an agency that is asked, with the posts of last time where they are still held.</summary>
public static class AskedAgencies
{
    public static CycleAgency Of(Cycle cycle, AskableAgency could, CycleAgency? before)
    {
        var asked = new CycleAgency(
            cycle,
            could.Agency.Id,
            could.Areas[0].Id,
            Words.List(could.Areas.Select(area => area.Name))
        );
        asked.NamePosts(Held(could.Leads, before?.LeadPostId), Held(could.Executives, before?.ExecutivePostId));
        return asked;
    }

    private static Guid? Held(IReadOnlyList<Post> posts, Guid? before) =>
        posts.FirstOrDefault(post => post.Id == before)?.Id ?? (posts is [var first, ..] ? first.Id : null);
}
