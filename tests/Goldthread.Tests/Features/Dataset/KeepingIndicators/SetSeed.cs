using Goldthread.Features.Dataset;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.KeepingIndicators;

/// <summary>A set taken from the catalogue by a visitor, as a partnership would.</summary>
public static class SetSeed
{
    public const string Team = "Business manager, Hampshire";
    public const string Officer = "Quality officer, Hampshire";

    /// <summary>Takes whole themes into Hampshire’s set.</summary>
    public static async Task AdoptAsync(Visitor team, params IReadOnlyList<int> themes)
    {
        foreach (var theme in themes)
        {
            var page = await team.GetAsync(DatasetPaths.AdoptIndicators("hampshire"));
            var done = await team.SubmitAsync(
                page.Form(),
                new Dictionary<string, string> { ["Input.Themes"] = $"{theme}" }
            );
            Assert.Equal(DatasetPaths.IndicatorSet("hampshire"), done.Path);
        }
    }
}
