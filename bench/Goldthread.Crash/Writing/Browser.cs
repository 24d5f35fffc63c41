using Goldthread.Crash.Checking;

namespace Goldthread.Crash.Writing;

/// <summary>
/// One browser that writes until it is told to stop. Like people it sometimes presses twice, and when a page did not answer
/// it sometimes presses again once the service is back.
/// </summary>
public sealed class Browser(Visitor visitor, IReadOnlyList<Plan> plans, Marks marks, Server server, History history)
{
    public async Task WriteUntilAsync(CancellationToken calm, CancellationToken cancel)
    {
        while (!calm.IsCancellationRequested)
        {
            await server.WhenUpAsync(cancel);
            try
            {
                await WriteAsync(plans[marks.Draw(plans.Count)].Choose(marks), cancel);
            }
            catch (Exception gone) when (Visitor.IsGone(gone) && !cancel.IsCancellationRequested)
            {
                // Killed before anything was sent: there is nothing to remember.
            }
        }
    }

    /// <summary>Sends one form, and remembers what was said of it.</summary>
    /// <returns>Where the acknowledgement led; nothing when there was none.</returns>
    public async Task<string?> WriteAsync(IWriter writer, CancellationToken cancel)
    {
        var mark = marks.Next();
        var form = await writer.FillAsync(visitor, mark, cancel);
        var write = new SentWrite(mark, writer.Effect, form.Token, form.Basis, form.Place);
        history.Invoke(write);
        var said = marks.Draw(20) == 0 ? await PressTwiceAsync(form, cancel) : await visitor.PressAsync(form, cancel);
        history.Settle(write, said.Outcome, said.LedTo);
        while (said.Outcome == Outcome.Unknown && marks.Draw(2) == 0)
        {
            await server.WhenUpAsync(cancel);
            said = await visitor.PressAsync(form, cancel);
            history.Settle(write, said.Outcome, said.LedTo);
        }

        return said.Outcome == Outcome.Refused && form.Basis is null
            ? throw new RigException($"{form.Address} refused “{mark}”, which nobody had written before.")
            : said.LedTo;
    }

    /// <summary>Both presses at once. It is saved when either says so.</summary>
    private async Task<(Outcome Outcome, string? LedTo)> PressTwiceAsync(FilledForm form, CancellationToken cancel)
    {
        var both = await Task.WhenAll(visitor.PressAsync(form, cancel), visitor.PressAsync(form, cancel));
        // The press that finds it done already may not know yet where the other one leads, and leads home.
        var saved = both.Where(said => said.Outcome == Outcome.Acknowledged)
            .OrderByDescending(said => said.LedTo is not "/home")
            .FirstOrDefault();
        return saved.LedTo is not null ? saved
            : Array.Exists(both, said => said.Outcome == Outcome.Unknown) ? (Outcome.Unknown, null)
            : (Outcome.Refused, null);
    }
}

/// <summary>What a browser writes at one place: how many of twenty writes add, and what is changed otherwise.</summary>
/// <param name="Adder">Adds a record.</param>
/// <param name="AddsInTwenty">How often.</param>
/// <param name="Others">What is done the other times.</param>
public sealed record Plan(IWriter Adder, int AddsInTwenty, IReadOnlyList<IWriter> Others)
{
    public IWriter Choose(Marks marks) => marks.Draw(20) < AddsInTwenty ? Adder : Others[marks.Draw(Others.Count)];
}

/// <summary>The chances and the marks of one browser; the same in every run with the same seed.</summary>
public sealed class Marks(int seed, int browser)
{
    private readonly Random random = new((seed * 1_000) + browser);
    private int count;

    public int Draw(int sides) => random.Next(sides);

    public string Next() => FormattableString.Invariant($"Crash {browser:00} {++count:000000}");
}
