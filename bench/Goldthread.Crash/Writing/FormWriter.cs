using Goldthread.Crash.Checking;

namespace Goldthread.Crash.Writing;

/// <summary>Fills in the one form of one page.</summary>
/// <param name="effect">What sending it does.</param>
/// <param name="page">The address of the page.</param>
/// <param name="values">What is typed, for a mark; the rest stays as the page showed it.</param>
public sealed class FormWriter(
    Effect effect,
    Uri page,
    Func<string, IReadOnlyList<KeyValuePair<string, string>>> values
) : IWriter
{
    public Effect Effect => effect;

    public async Task<FilledForm> FillAsync(Visitor visitor, string mark, CancellationToken cancel)
    {
        var shown = await visitor.FormAsync(page, $"Input.{effect.Property}", cancel);
        var typed = values(mark);
        return new FilledForm(page, [.. shown.Where(before => typed.All(now => now.Key != before.Key)), .. typed]);
    }
}
