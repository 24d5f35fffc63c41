using System.CommandLine;
using System.Globalization;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.Demonstration;

/// <summary>
/// <c>goldthread demonstration</c>: fills an empty database with the scenes of every module and stamps it. All of it or
/// nothing; a second time it finds its stamp and does nothing; a database that is not its own it leaves alone.
/// </summary>
public sealed class DemonstrationVerb : IVerb
{
    public IReadOnlyList<string> Path => ["demonstration"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Fill an empty database with the demonstration.";
        var today = new Option<string?>("--today")
        {
            Description = "The day it is, as 2026-11-24; the clock runs on from there.",
        };
        var isShort = new Option<bool>("--short")
        {
            Description = "One record of each kind in place of two years: for trying something out.",
        };
        command.Options.Add(today);
        command.Options.Add(isShort);
        command.SetAction(
            (parsed, cancel) =>
                DateOnly.TryParseExact(
                    parsed.GetValue(today),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? PlayAsync(host, day, parsed.GetValue(isShort), cancel)
                : parsed.GetValue(today) is null ? PlayAsync(host, null, parsed.GetValue(isShort), cancel)
                : WrongDayAsync(host)
        );
    }

    private static async Task<int> WrongDayAsync(VerbHost host)
    {
        await host.Terminal.Error.WriteLineAsync("Give the day as year, month and day: --today 2026-11-24");
        return Terminal.WrongUse;
    }

    private static Task<int> PlayAsync(VerbHost host, DateOnly? today, bool isShort, CancellationToken cancel) =>
        host.WithDataAsync(
            "demonstration",
            async services =>
            {
                var db = services.GetRequiredService<GoldthreadDb>();
                if (await db.Installations.AnyAsync(installation => installation.IsDemonstration, cancel))
                {
                    await SayHowAsync(host, "The demonstration is already here.");
                    return Terminal.Done;
                }

                if (await db.Partnerships.AnyAsync(cancel) || await db.People.AnyAsync(cancel))
                {
                    await host.Terminal.Error.WriteLineAsync(
                        "This database is not a demonstration. Name an empty data directory in GOLDTHREAD_DATA."
                    );
                    return Terminal.Refused;
                }

                await PlayScenesAsync(services, db, today, isShort, cancel);
                await SayHowAsync(host, "The demonstration is ready.");
                return Terminal.Done;
            },
            cancel
        );

    private static async Task PlayScenesAsync(
        IServiceProvider services,
        GoldthreadDb db,
        DateOnly? today,
        bool isShort,
        CancellationToken cancel
    )
    {
        var clock = services.GetRequiredService<MovableTime>();
        var stage = new SceneStage(db, services.GetRequiredService<Scope>(), clock, today ?? clock.Today(), isShort);
        await using var transaction = await services.GetRequiredService<SaveSteps>().BeginAsync(db, cancel);
        foreach (var scene in services.GetServices<IScene>().OrderBy(scene => scene.Order))
        {
            // The day before, so that nothing of the story lies after what somebody does at any hour of today.
            var eve = stage.Today.AddDays(-1);
            clock.MoveTo(new DateTimeOffset(eve.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
            await scene.PlayAsync(stage, cancel);
            db.ChangeTracker.Clear();
        }

        clock.Release();
        db.Add(new Installation(isDemonstration: true, clock.GetUtcNow().UtcDateTime, today));
        await db.SaveChangesAsync(new DemonstrationVerb(), cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task SayHowAsync(VerbHost host, string sentence)
    {
        await host.Terminal.Out.WriteLineAsync(sentence);
        await host.Terminal.Out.WriteLineAsync(
            "To sign in: goldthread serve, open the address, choose “Sign in as a post”."
        );
    }
}
