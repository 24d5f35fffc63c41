using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.FrameworkReview;

/// <summary>Adds the rows of the framework to a partnership. Does not save.</summary>
[Scoped]
public sealed class FrameworkRows(GoldthreadDb db)
{
    /// <summary>The shipped rows, as the partnership's own to change.</summary>
    public void AddShipped(Guid partnershipId)
    {
        var place = 0;
        foreach (var section in ShippedText.Read<ShippedFramework>("framework.yaml").Sections)
        {
            foreach (var row in section.Rows)
            {
                db.Add(new FrameworkRow(partnershipId, ++place, section.Heading, row.Id, row.Asks, row.Done));
            }
        }
    }

    private sealed class ShippedFramework
    {
        public List<ShippedSection> Sections { get; init; } = [];
    }

    private sealed class ShippedSection
    {
        public string Heading { get; init; } = "";

        public List<ShippedRow> Rows { get; init; } = [];
    }

    private sealed class ShippedRow
    {
        public string Id { get; init; } = "";

        public string Asks { get; init; } = "";

        public string Done { get; init; } = "";
    }
}
