using System.Net;
using System.Text;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.StatisticsImport;

/// <summary>Files that are not in the form of Explore Education Statistics, from the upload to the pages that show them.</summary>
public sealed class PublicationKindTests
{
    private const string Tool = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region";

    private static readonly string[] Absence =
    [
        Tool,
        "TotPerAbNew,Absence,2023,Hampshire,18.45,850,South East",
        "TotPerAbNew,Absence,2024,Hampshire,17.690000000000001,850,South East",
        "TotPerAbNew,Absence,2024,Wiltshire,16,865,South West",
        "TotPerAbNew,Absence,2024,North Somerset,20,802,South West",
        "TotPerAbNew,Absence,2024,England,19.95,970,NA",
        "TotPerAbNew,Absence,2024,South East,-,989,NA",
    ];

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_figure_of_the_authority_tool_is_shown_compared_and_traced_to_its_row(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        await UploadAsync(visitor, Sent("lait.csv", Absence));
        await UploadAsync(
            visitor,
            Sent(
                "dictionary.csv",
                "Topic,Measure,Measure_short,Polarity,Last Update,Next Update",
                "Absence,Persistent absentees,TotPerAbNew,Low,46082,TBC"
            )
        );
        var page = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "EDU-01"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Local authority interactive tool (LAIT), 2023 to 2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("Middle of similar areas (2 of 10)", page.Text, StringComparison.Ordinal);
        Assert.Contains("18.0%", page.Text, StringComparison.Ordinal);
        var origins = await visitor.GetAsync(DatasetPaths.FigureOrigins("hampshire", "EDU-01"));
        Assert.Contains("In the dictionary", origins.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Lower is better. Last brought up to date in March 2026. When next is not known.",
            origins.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("[x]", origins.Text, StringComparison.Ordinal);
        var link = origins.Document.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")!).Last();
        var row = await visitor.GetAsync(link);
        Assert.Contains("Row 2, as it was published", row.Text, StringComparison.Ordinal);
        Assert.Contains("It is about Hampshire, 2023.", row.Text, StringComparison.Ordinal);
        Assert.Contains("18.45", row.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link[..^1] + "99")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_second_download_of_other_indicators_is_another_table_and_each_is_found(DatabaseKind kind)
    {
        const string Heading =
            "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator";
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        await UploadAsync(
            visitor,
            Sent(
                "one.csv",
                Heading,
                "90284,Injuries,,,E10000014,Hampshire,UA,Persons,<15 yrs,,,2022/23,70.2,68,72,1650,235000"
            )
        );
        await UploadAsync(
            visitor,
            Sent("two.csv", Heading, "99999,Other,,,E10000014,Hampshire,UA,Persons,<15 yrs,,,2022/23,1,1,1,1,10000")
        );
        await UploadAsync(
            visitor,
            Sent(
                "three.csv",
                Heading,
                "90284,Injuries,,,E10000014,Hampshire,UA,Persons,<15 yrs,,,2022/23,71.5,69,73,1680,235000"
            )
        );
        var releases = await site.LookAsync(db =>
            db.StatisticsReleases.Where(release => release.Kind == PublicationKind.PublicHealth).ToListAsync()
        );
        Assert.Equal(2, releases.Select(release => release.TableId).Distinct().Count());
        Assert.StartsWith(
            "4 values changed",
            releases.Single(release => release.FileName == "three.csv").Changes,
            StringComparison.Ordinal
        );
        var page = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "HLT-01"));
        Assert.Contains("71.5", page.Text, StringComparison.Ordinal);
        Assert.Contains("three.csv", page.Text, StringComparison.Ordinal);
        Assert.Contains("as published in the same file", page.Text, StringComparison.Ordinal);
        var changed = await visitor.GetAsync(
            DatasetPaths.ReleaseDetail(releases.Single(release => release.FileName == "three.csv").Id)
        );
        Assert.Contains("HLT-01", changed.Text, StringComparison.Ordinal);
        Assert.Contains("1680", changed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Models_of_neighbours_stand_side_by_side_and_the_latest_is_compared_with(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        await UploadAsync(
            visitor,
            Sent(
                "neighbours.csv",
                "la_code,stat_neighbours,stat_neighbours_previous,country",
                "850,\"865, 802, 916, 938, 869, 867, 803, 937, 931, 855\",\"873, 823, 916, 919, 855, 802, 803, 937, 938, 885\",England"
            )
        );
        var page = await visitor.GetAsync(DatasetPaths.NeighbourModels("hampshire"));
        Assert.Equal(
            [
                "Children's services statistical neighbour model, 2025",
                "Children's services statistical neighbour model, 2021",
            ],
            page.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent)
        );
        Assert.Contains("The two latest models share 6 of 10.", page.Text, StringComparison.Ordinal);
        await UploadAsync(visitor, Sent("sn_june_2027.csv", Wide(), "850,Hampshire,884,Close" + new string(',', 18)));
        var later = await visitor.GetAsync(DatasetPaths.NeighbourModels("hampshire"));
        Assert.Contains(
            "Children's services statistical neighbour model, June 2027",
            later.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Herefordshire", later.Text, StringComparison.Ordinal);
        var indicator = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "CIN-01"));
        Assert.Contains("June 2027", indicator.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_list_of_places_that_changed_says_so_in_numbers_and_as_a_list(DatabaseKind kind)
    {
        const string Heading = "new_la_code,la_name,date_of_operation,date_of_termination,old_la_code";
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        await UploadAsync(visitor, Sent("las_2026.csv", Heading, "E10000014,Hampshire,01/01/2009,,850"));
        await UploadAsync(
            visitor,
            Sent(
                "las_2027.csv",
                Heading,
                "E10000014,Hampshire,01/01/2009,31/03/2028,850",
                "E06000099,New Forest,01/04/2028,,899"
            )
        );
        var release = await site.LookAsync(db =>
            db.StatisticsReleases.SingleAsync(one => one.FileName == "las_2027.csv")
        );
        Assert.Equal("1 cell changed and 1 entry added.", release.Changes);
        var page = await visitor.GetAsync(DatasetPaths.ReleaseDetail(release.Id));
        Assert.Contains("2 places, 1 of them ended", page.Text, StringComparison.Ordinal);
        Assert.Contains("31/03/2028", page.Text, StringComparison.Ordinal);
        var list = await visitor.GetAsync(DatasetPaths.StatisticsList());
        Assert.Contains("List of places", list.Text, StringComparison.Ordinal);
    }

    private static string Wide() =>
        "old_la_code,la_name,"
        + string.Join(
            ',',
            Enumerable.Range(1, 10).Select(rank => FormattableString.Invariant($"SN_{rank},SN_{rank}P"))
        );

    private static async Task<ShownPage> UploadAsync(Visitor visitor, SentFile file)
    {
        var page = await visitor.GetAsync(DatasetPaths.UploadStatistics());
        var sent = await visitor.SubmitAsync(page.Form(), null, file);
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        return sent;
    }

    private static SentFile Sent(string name, params string[] lines) =>
        new("Files", name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
