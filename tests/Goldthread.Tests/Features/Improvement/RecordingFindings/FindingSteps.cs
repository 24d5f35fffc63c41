using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.RecordingFindings;

/// <summary>What tests of findings do again and again, through the pages as the partnership team would.</summary>
public static class FindingSteps
{
    public const string Manager = "Business manager, Hampshire";
    public const string PoliceLead = "Section 11 lead, police";
    public static readonly DateOnly Day = new(2026, 11, 3);

    /// <summary>Fills the whole form and presses a button.</summary>
    public static async Task<ShownPage> RecordAsync(
        this Visitor visitor,
        Site site,
        string statement,
        string press = "draft",
        string theme = "information-sharing",
        string? agency = null,
        params (string Field, object? Value)[] more
    )
    {
        var page = await visitor.GetAsync("/hampshire/findings/new");
        var values = Forms.Values([
            ("Statement", statement),
            ("SourceKind", "Visit"),
            ("SourceTitle", "Front door visit"),
            ("SourceDay", Day),
            .. more,
        ]);
        if (theme.Length > 0)
        {
            values["Input.Themes"] = $"{await site.ThemeIdAsync(theme)}";
        }

        if (agency is not null)
        {
            values["Input.Agencies"] = $"{await site.AgencyIdAsync(agency)}";
        }

        values["press"] = press;
        return await visitor.SubmitAsync(page.PostForm(), values);
    }

    public static Task<Guid> ThemeIdAsync(this Site site, string slug) =>
        site.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            return await db
                .Themes.Where(theme =>
                    theme.Slug == slug && theme.PartnershipId == here.Id && theme.Kind == ThemeKind.Practice
                )
                .Select(theme => theme.Id)
                .SingleAsync();
        });

    public static Task<Guid> AgencyIdAsync(this Site site, string shortName) =>
        site.LookAsync(db =>
            db.Agencies.Where(agency => agency.ShortName == shortName).Select(agency => agency.Id).SingleAsync()
        );

    public static Task<Finding> FindingAsync(this Site site, string reference) =>
        site.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            return await db
                .Findings.AsNoTracking()
                .SingleAsync(finding => finding.PartnershipId == here.Id && finding.Reference == reference);
        });
}
