using System.Text.RegularExpressions;
using Goldthread.Crash.Checking;
using Goldthread.Crash.Writing;

namespace Goldthread.Crash;

/// <summary>Browsers that write, and somebody who pulls the plug of the product while they do.</summary>
public sealed class Storm(Product product, Server server, History history, int seed) : IDisposable
{
    private const int ChangedOfEach = 2;
    private const int MostCalmMilliseconds = 2_500;

    private readonly Random random = new(seed);
    private readonly CancellationTokenSource calm = new();
    private readonly CancellationTokenSource over = new();
    private readonly List<(Browser Browser, Visitor Visitor)> signedIn = [];
    private readonly Dictionary<string, Visitor> keepers = new(StringComparer.Ordinal);

    /// <summary>The administrator, who signed in last and may open every page.</summary>
    public Visitor Witness => signedIn[^1].Visitor;

    /// <summary>Somebody who may read the evidence of this partnership.</summary>
    public Visitor KeeperOf(string place) => keepers[place];

    /// <summary>Signs everybody in and adds the few records that are then changed again and again.</summary>
    public async Task GatherAsync(CancellationToken cancel)
    {
        await server.StartAsync(cancel);
        var known = new Dictionary<string, IReadOnlyList<IWriter>>(StringComparer.Ordinal);
        foreach (var desk in Desk.All)
        {
            List<List<Plan>> plans = [];
            for (var i = 0; i < desk.Browsers; i++)
            {
                var visitor = new Visitor(product.Address);
                await visitor.SignInAsync(desk.Post, cancel);
                plans.Add(desk.Place is { } place ? [await ActionPlanAsync(place, i, visitor, cancel)] : []);
                var browser = new Browser(visitor, plans[^1], new Marks(seed, signedIn.Count), server, history);
                signedIn.Add((browser, visitor));
            }

            foreach (var job in desk.Jobs)
            {
                if (!known.TryGetValue(job.AddPath, out var changers))
                {
                    known[job.AddPath] = changers = await AddAsync(job, signedIn[^1].Browser, cancel);
                }

                plans.ForEach(own => own.Add(new Plan(job.Adder, job.AddsInTwenty, changers)));
            }
        }
    }

    /// <summary>Lets them write, kills the product that many times and brings it back each time.</summary>
    public async Task BlowAsync(int kills, CancellationToken cancel)
    {
        await using var stopped = cancel.Register(over.Cancel);
        var writing = signedIn.Select(one => EndingAllAsync(() => one.Browser.WriteUntilAsync(calm.Token, over.Token)));
        await Task.WhenAll(writing.Append(EndingAllAsync(() => KillAsync(kills, over.Token))));
    }

    public void Dispose()
    {
        calm.Dispose();
        over.Dispose();
        foreach (var (_, visitor) in signedIn)
        {
            visitor.Dispose();
        }
    }

    private async Task KillAsync(int kills, CancellationToken cancel)
    {
        for (var kill = 1; kill <= kills; kill++)
        {
            await Task.Delay(random.Next(MostCalmMilliseconds), cancel);
            server.Kill();
            while (kill < kills && random.Next(10) == 0)
            {
                // One in ten dies again while it starts.
                kill++;
                server.Launch();
                await Task.Delay(random.Next(MostCalmMilliseconds), cancel);
                server.Kill();
            }

            await server.StartAsync(cancel);
            if (kill % 10 == 0)
            {
                await Console.Error.WriteAsync(FormattableString.Invariant($"{kill} "));
            }
        }

        await calm.CancelAsync();
    }

    /// <summary>The plan for one action under way that no other browser writes about.</summary>
    private async Task<Plan> ActionPlanAsync(string place, int at, Visitor visitor, CancellationToken cancel)
    {
        keepers[place] = visitor;
        var shape = new Regex($"^/{place}/actions/A-[0-9]+$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var actions = await visitor.LinksAsync($"/{place}/actions?status=InProgress", shape, cancel);
        return actions.Count > at
            ? Desk.PlanFor(actions[at])
            : throw new RigException($"{place} has too few actions in progress to write about.");
    }

    private static async Task<IReadOnlyList<IWriter>> AddAsync(Job job, Browser browser, CancellationToken cancel)
    {
        List<IWriter> changers = [];
        for (var i = 0; i < ChangedOfEach; i++)
        {
            var detail = await browser.WriteAsync(job.Adder, cancel);
            changers.Add(job.ChangerOf(detail ?? throw new RigException($"{job.AddPath} refused the first record.")));
        }

        return changers;
    }

    /// <summary>One who fails ends the storm for all.</summary>
    private async Task EndingAllAsync(Func<Task> one)
    {
        try
        {
            await one();
        }
        catch
        {
            await over.CancelAsync();
            throw;
        }
    }
}
