using Goldthread.Features.Surveys.Answered;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ComparingVoices;

/// <summary>The two voices of a cycle: agencies as their executives signed, staff as the survey of the year shows them.</summary>
[Scoped]
public sealed class TwoVoicesQuery(CyclePictureQuery pictures, StandardVoiceQuery staff, Address address)
{
    public async Task<TwoVoicesView> OfAsync(int year, CancellationToken cancel)
    {
        var picture = await pictures.OfAsync(year, null, cancel);
        IReadOnlyList<StandardVoice> said = picture.IsWhole
            ? await staff.OfYearAsync(address.Here.Id, year, cancel)
            : [];
        return new TwoVoicesView(
            picture,
            said is [var first, ..] ? first.Survey : null,
            VoiceGap.Widest(
                picture.Standards.Select(standard =>
                    VoiceGap.Of(standard, null, picture.Now.Agencies, ShareOf(said, standard, null)) with
                    {
                        IsAsked = said.Any(voice => voice.Standard == standard.Section.Standard),
                    }
                )
            ),
            picture.ShowsAgencies ? VoiceGap.Widest(OfAgencies(picture, said)) : []
        );
    }

    /// <summary>Only where the agency’s own staff are enough to be shown.</summary>
    private static IEnumerable<VoiceGap> OfAgencies(CyclePicture picture, IReadOnlyList<StandardVoice> said) =>
        from voice in picture.Now.Agencies
        from standard in picture.Standards
        let share = ShareOf(said, standard, voice.Agency.Id)
        where share is not null
        select VoiceGap.Of(standard, voice.Agency, [voice], share);

    private static Share? ShareOf(IReadOnlyList<StandardVoice> said, StandardPicture standard, Guid? agency) =>
        said.FirstOrDefault(voice => voice.AgencyId == agency && voice.Standard == standard.Section.Standard)?.Share;
}

/// <summary>What is laid side by side.</summary>
/// <param name="Picture">The cycle, as far as the reader may see it.</param>
/// <param name="Survey">The reference of the staff survey of the year, if one has results.</param>
/// <param name="Area">By standard over the whole area, the widest gap first.</param>
/// <param name="Agencies">By agency and standard, for those who may know them.</param>
public sealed record TwoVoicesView(
    CyclePicture Picture,
    string? Survey,
    IReadOnlyList<VoiceGap> Area,
    IReadOnlyList<VoiceGap> Agencies
);
