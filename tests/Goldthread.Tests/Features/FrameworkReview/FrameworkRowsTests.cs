using Goldthread.Features.FrameworkReview;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Accounts;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.FrameworkReview;

public sealed class FrameworkRowsTests
{
    [Fact]
    public async Task Every_partnership_of_the_demonstration_has_each_row_once_and_the_joint_body_none()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var rows = await site.LookAsync(db =>
            db.FrameworkRows.Join(
                    db.Partnerships,
                    row => row.PartnershipId,
                    place => place.Id,
                    (row, place) => new { place.Slug, Row = row }
                )
                .OrderBy(pair => pair.Row.Place)
                .ToListAsync()
        );
        var places = rows.GroupBy(pair => pair.Slug).ToDictionary(group => group.Key);
        Assert.Equal(["hampshire", "isle-of-wight", "portsmouth", "southampton"], places.Keys.Order());
        Assert.All(
            places.Values,
            group => Assert.Equal(FrameworkSite.References, group.Select(pair => pair.Row.Reference))
        );
    }

    [Fact]
    public async Task Rows_stand_under_the_headings_of_the_framework_and_say_something()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var rows = await site.LookAsync(db =>
            db.FrameworkRows.Where(row =>
                    db.Set<SafeguardingPartnership>()
                        .Any(place => place.Id == row.PartnershipId && place.Slug == "hampshire")
                )
                .OrderBy(row => row.Place)
                .ToListAsync()
        );
        Assert.Equal(
            [
                ("Organisation and responsibilities", 3),
                ("1a Multi-agency dataset", 10),
                ("1b Scrutiny programme", 7),
                ("2 Learning from experience", 6),
                ("3 Improving services", 11),
                ("4 Front-line intelligence", 3),
                ("5 External learning", 4),
                ("The framework itself", 2),
            ],
            rows.GroupBy(row => row.Section).Select(group => (group.Key, group.Count()))
        );
        Assert.DoesNotContain(rows, row => row.Reference.StartsWith('N'));
        Assert.All(rows, row => Assert.True(row.FrameworkAsks.Length > 10 && row.DoneMeans.Length > 10, row.Reference));
        Assert.Equal("targets, national and local", rows.Single(row => row.Reference == "D5").FrameworkAsks);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_partnership_that_is_set_up_finds_its_rows(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var founded = await FrameworkSite.FoundSouthshireAsync(site);
        var references = await site.LookAsync(db =>
            db.FrameworkRows.Where(row => row.PartnershipId == founded.Id)
                .OrderBy(row => row.Place)
                .Select(row => row.Reference)
                .ToListAsync()
        );
        Assert.Equal(FrameworkSite.References, references);
    }
}
