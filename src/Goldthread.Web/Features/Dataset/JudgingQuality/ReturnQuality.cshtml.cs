using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.JudgingQuality;

/// <summary>How good the returns of each agency have been: in time, complete, right the first time, not restated.</summary>
public sealed class ReturnQualityModel(QualityQuery quality, Address address) : GoldthreadPage
{
    /// <summary>The agency whose history is shown, by its slug; all in short where none is named.</summary>
    public AgencyQuality? Shown { get; private set; }

    public IReadOnlyList<AgencyQuality> Agencies { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(string? agency, CancellationToken cancel)
    {
        Agencies = await quality.HereAsync(cancel);
        Shown = Agencies.FirstOrDefault(one => one.Agency.Slug == agency);
    }

    /// <summary>"96% (24 of 25)", or that it cannot be told yet.</summary>
    public static string Share(double? share, int part, int whole) =>
        share is { } known ? $"{Words.Number(known)}% ({Words.Count(part)} of {Words.Count(whole)})" : "Not known yet";

    public static string Timely(bool? isTimely) =>
        isTimely switch
        {
            true => "In time",
            false => "Late",
            null => "Not due yet",
        };

    public static string Score(double? score) => score is { } known ? $"{Words.Number(known)}%" : "Not known yet";
}
