using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>The areas a reader looks at first: those of their partnerships, and England.</summary>
public sealed class OwnAreasQuery(GoldthreadDb db, ReferenceShelf reference, MeasureReadingQuery readings, Scope scope)
{
    public async Task<IReadOnlyList<Area>> AreasAsync(CancellationToken cancel)
    {
        var mine = scope.Partnerships;
        var codes = await db
            .Partnerships.AsNoTracking()
            .Where(partnership => mine.Contains(partnership.Id) && partnership.AreaCode != null)
            .OrderBy(partnership => partnership.Name)
            .Select(partnership => partnership.AreaCode)
            .ToListAsync(cancel);
        var england = reference.Areas.FindCode(GeographicLevel.National, MeasureReadingQuery.EnglandCode);
        return [.. codes.Select(readings.FindArea).Append(england).OfType<Area>()];
    }
}
