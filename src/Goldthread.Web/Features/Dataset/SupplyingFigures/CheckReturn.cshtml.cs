using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>Everything that will be sent, the last questions about it, and the button that sends it.</summary>
public sealed class CheckReturnModel(
    ReturnQuery returns,
    SendReturn send,
    Address address,
    CurrentUser user,
    TimeProvider time
) : ReturnPage(returns, address, user, time)
{
    [BindProperty]
    public CheckInput Input { get; set; } = new();

    /// <summary>The rows about which the agency is asked why they are right.</summary>
    public IReadOnlyList<ReturnLine> Odd { get; private set; } = [];

    /// <summary>The rows about which the team asks.</summary>
    public IReadOnlyList<ReturnLine> Queried { get; private set; } = [];

    /// <summary>What has to be done on other pages first.</summary>
    public IReadOnlyList<ReturnBlock> Missing { get; private set; } = [];

    /// <summary>What sending does, in one sentence.</summary>
    public string Meaning =>
        $"The partnership team looks at these figures next. You cannot change them while they do.{(View.Asked.DueOn < Today && View.Asked.FirstSentOn is null ? " They are late, and are marked as late." : "")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = View.Asked.Version;
        return View.Asked.IsOpen ? Page() : Done(DatasetPaths.ReturnSent(Place, Period, Agency), Closed!);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            await send.RunAsync(
                new ReturnToSend(Period, Agency)
                {
                    Version = Input.Version,
                    Why = Said(Input.Why),
                    QueryAnswers = Said(Input.Answers),
                    SameBecause = Input.SameBecause,
                },
                cancel
            );
            return Done(DatasetPaths.ReturnSent(Place, Period, Agency), "Figures sent");
        }
        catch (ReturnBlockedException blocked)
        {
            await LoadAsync(cancel);
            foreach (var block in blocked.Blocks)
            {
                ModelState.AddModelError(KeyOf(block), block.Sentence);
            }

            return Page();
        }
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Odd = [.. View.Lines.Where(line => line.Question is not null)];
        Queried = [.. View.Lines.Where(line => line.Figure.Query is not null)];
        Missing = [.. View.Blocks().Where(block => block.Kind == ReturnBlockKind.Missing)];
        Input.Why = Match(Input.Why, Odd, figure => figure.OddBecause);
        Input.Answers = Match(Input.Answers, Queried, figure => figure.QueryAnswer);
        Input.SameBecause ??= View.Asked.SameBecause;
    }

    /// <summary>What was typed of each of these rows, or else what is saved.</summary>
    private static List<WhyInput> Match(
        List<WhyInput> typed,
        IReadOnlyList<ReturnLine> lines,
        Func<ReturnedFigure, string?> saved
    ) =>
        [
            .. lines.Select(line =>
                typed.FirstOrDefault(one => one.Number == line.Number)
                ?? new WhyInput { Number = line.Number, Words = saved(line.Figure) }
            ),
        ];

    private static Dictionary<string, string?> Said(List<WhyInput> typed) =>
        typed
            .DistinctBy(one => one.Number, StringComparer.Ordinal)
            .ToDictionary(one => one.Number, one => one.Words, StringComparer.Ordinal);

    private string KeyOf(ReturnBlock block)
    {
        var at = (block.Kind == ReturnBlockKind.Query ? Queried : Odd)
            .ToList()
            .FindIndex(line => line.Number == block.Number);
        return block.Kind switch
        {
            ReturnBlockKind.Same => "Input.SameBecause",
            ReturnBlockKind.Odd when at >= 0 => FormattableString.Invariant($"Input.Why[{at}].Words"),
            ReturnBlockKind.Query when at >= 0 => FormattableString.Invariant($"Input.Answers[{at}].Words"),
            _ => "",
        };
    }
}

/// <summary>What the form asks.</summary>
public sealed class CheckInput
{
    public uint Version { get; set; }

    public List<WhyInput> Why { get; set; } = [];

    public List<WhyInput> Answers { get; set; } = [];

    [StringLength(DataReturn.WordsLength, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? SameBecause { get; set; }
}

/// <summary>One answer about one row.</summary>
public sealed class WhyInput
{
    public string Number { get; set; } = "";

    [StringLength(ReturnedFigure.WordsLength, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; set; }
}
