using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.BrowserTests.Support;

/// <summary>A quarter as the year runs.</summary>
/// <param name="Quarter">The period.</param>
/// <param name="Opens">The day on which the team asks for it; nothing where it has.</param>
/// <param name="On">The day on which all the rest happens.</param>
/// <param name="At">The period, counted from the first of the demonstration.</param>
/// <param name="Queried">The agency that is asked about a figure.</param>
internal sealed record Season(Period Quarter, DateOnly? Opens, DateOnly On, int At, string Queried)
{
    public string Slug => Quarter.Slug();

    public bool EndsHalf => Slug[^1] is '2' or '4';
}
