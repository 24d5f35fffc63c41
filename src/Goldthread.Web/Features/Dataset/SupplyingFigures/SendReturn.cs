using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>
/// Sends a return to the partnership, with the last answers of the page from which it is sent. What still blocks is said at
/// once and whole. Late figures are taken like any others.
/// </summary>
[UseCase]
public sealed class SendReturn(
    GoldthreadDb db,
    ReturnQuery returns,
    ReturnMails mails,
    CurrentUser user,
    TimeProvider time
)
{
    /// <exception cref="ReturnBlockedException">Something is missing or not answered; nothing was saved.</exception>
    /// <exception cref="RuleBrokenException">It was sent already.</exception>
    public async Task RunAsync(ReturnToSend request, CancellationToken cancel)
    {
        var view = await returns.FindAsync(request.Period, request.Agency, toChange: true, cancel);
        if (request.Version is { } version)
        {
            db.Expect(view.Asked, version);
        }

        foreach (var (number, answer) in request.Why)
        {
            Answer(view, number, text => text with { OddBecause = answer });
        }

        foreach (var (number, answer) in request.QueryAnswers)
        {
            Answer(view, number, text => text with { QueryAnswer = answer });
        }

        if (view.IsSame)
        {
            view.Asked.SayWhySame(request.SameBecause ?? view.Asked.SameBecause);
        }

        if (view.Asked.IsOpen && view.Blocks() is { Count: > 0 } blocks)
        {
            throw new ReturnBlockedException(blocks);
        }

        view.Asked.Send(time.Today(), user.Name);
        await mails.TellAsync(view, cancel);
        await db.SaveChangesAsync(this, cancel);
    }

    private static void Answer(ReturnView view, string number, Func<FigureText, FigureText> change)
    {
        var figure = (view.Find(number) ?? throw new NotFoundException()).Figure;
        figure.Say(change(figure.ToText()));
    }
}

/// <summary>A return to send.</summary>
/// <param name="Period">As addresses name it: <c>2026-q2</c>.</param>
/// <param name="Agency">As addresses name it.</param>
public sealed record ReturnToSend(string Period, string Agency)
{
    /// <summary>The version of the return that the person had in front of them.</summary>
    public uint? Version { get; init; }

    /// <summary>Why figures that look odd are right, by the number of their indicator.</summary>
    public IReadOnlyDictionary<string, string?> Why { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Answers to what the team asks, by the number of the indicator.</summary>
    public IReadOnlyDictionary<string, string?> QueryAnswers { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Why every figure is the same as the time before.</summary>
    public string? SameBecause { get; init; }
}

/// <summary>A return cannot be sent yet.</summary>
public sealed class ReturnBlockedException(IReadOnlyList<ReturnBlock> blocks)
    : Exception("Something is missing before these figures can be sent.")
{
    public IReadOnlyList<ReturnBlock> Blocks => blocks;
}
