using Goldthread.Features.Accounts;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys;

/// <summary>The picture of a link, for posters of one’s own.</summary>
public static class SurveyPictureEndpoints
{
    public static void MapSurveyPictures(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/{partnership}/surveys/{reference}/share/{code}.svg", DrawAsync)
            .RequireAuthorization(SurveysPolicy.Keep.Name);

    private static async Task<IResult> DrawAsync(
        string reference,
        string code,
        [FromServices] GoldthreadDb db,
        [FromServices] Address address,
        [FromServices] AccountsSettings settings,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var isHere = await db
            .Surveys.Where(survey => survey.PartnershipId == here && survey.Reference == reference)
            .AnyAsync(
                survey => db.Set<SurveyLink>().Any(link => link.SurveyId == survey.Id && link.Code == code),
                cancel
            );
        return isHere
            ? Results.Text(SurveyPicture.Draw(settings.Link(SurveysPaths.SurveyStart(code))), "image/svg+xml")
            : Results.NotFound();
    }
}
