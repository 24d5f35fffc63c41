using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ReportingCycles;

/// <summary>One standard of a cycle, requirement by requirement, and by agency for those who may know them.</summary>
public sealed class StandardOverviewModel(CyclePictureQuery pictures, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "section")]
    public string Key { get; set; } = "";

    public CyclePicture Picture { get; private set; } = null!;

    public StandardPicture Standard { get; private set; } = null!;

    public IReadOnlyList<RequirementRatings> Requirements { get; private set; } = [];

    public string Place => address.Here.Slug;

    public IEnumerable<ScalePoint> Points => Standard.Scale.Scored.OrderBy(Standard.Scale.Worth);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Picture = await pictures.OfAsync(Year, null, cancel);
        Standard = Picture.Standards.FirstOrDefault(one => one.Section.Key == Key) ?? throw new NotFoundException();
        Requirements = RequirementRatings.Of(Picture.Now, Standard.Section);
    }

    /// <summary>"Partly met", or that the standard does not apply.</summary>
    public string Say(AgencyVoice voice) =>
        Standard.Scale.Find(voice.RatingOf(Standard.Section))?.Label ?? AnswerWords.DoesNotApply;

    public string SayPanel(AgencyVoice voice) =>
        voice.Panel.TryGetValue(Key, out var agreed)
            ? Standard.Scale.Find(agreed.Rating)?.Label ?? agreed.Rating
            : "Not agreed yet";

    /// <summary>The requirements that the agency rates below Met: "1.2, 1.4".</summary>
    public string Below(AgencyVoice voice)
    {
        var below = Requirements.Where(one => one.IsBelow(voice)).Select(one => one.Question.Key).ToList();
        return below.Count == 0 ? "None" : string.Join(", ", below);
    }
}
