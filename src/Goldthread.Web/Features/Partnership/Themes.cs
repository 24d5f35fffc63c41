using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>Adds themes to a partnership. Does not save.</summary>
[Scoped]
public sealed class Themes(GoldthreadDb db)
{
    /// <summary>
    /// The thirteen themes of the dataset and the sample practice themes, as a partnership's own to change. The numbers of
    /// dataset themes are those that published measures name.
    /// </summary>
    public void AddSample(Guid partnershipId)
    {
        var sample = ShippedText.Read<SampleThemes>("themes.yaml");
        foreach (var (theme, at) in sample.Dataset.Select((theme, at) => (theme, at)))
        {
            db.Add(new Theme(partnershipId, ThemeKind.Dataset, theme.Name, theme.Meaning, at + 1));
        }

        foreach (var theme in sample.Practice)
        {
            var added = new Theme(partnershipId, ThemeKind.Practice, theme.Name, theme.Meaning, null);
            added.Change(theme.Name, theme.Meaning, theme.Synonyms);
            db.Add(added);
        }
    }

    private sealed class SampleThemes
    {
        public List<SampleTheme> Dataset { get; init; } = [];

        public List<SampleTheme> Practice { get; init; } = [];
    }

    private sealed class SampleTheme
    {
        public string Name { get; init; } = "";

        public string Meaning { get; init; } = "";

        public string? Synonyms { get; init; }
    }
}
