using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys;

/// <summary>What the front line says: surveys today.</summary>
public sealed class SurveysLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [new NavigationLink(50, "Front line", "/surveys", SurveysPolicy.Read, BelowPartnership: true)];
}
