namespace Goldthread.Bench;

/// <summary>
/// A whole self-assessment signed and released to four areas. It is opened again and sent for sign-off between two
/// signatures, which is not measured.
/// </summary>
public sealed class SubmitBenchmark : IBenchmark
{
    private const string Tasks = "/agency/integrated-care-board/section-11/2026";
    private const int WarmUps = 20;
    private const int Signatures = 60;

    public string Id => "B6";

    public string Work => "sign and release a self-assessment";

    public Target Target => new(10, "ms CPU");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        using var served = await product.ServeAsync(cancel);
        using var executive = await SentForms.OfAsync(served, "Chief nurse, integrated care board", cancel);
        for (var turn = 0; turn < WarmUps + Signatures; turn++)
        {
            if (turn == WarmUps)
            {
                executive.Reset();
            }

            await executive.PressAsync(Tasks, "Change answers", isMeasured: false, cancel);
            await executive.PressAsync($"{Tasks}/check", "for sign-off", isMeasured: false, cancel);
            await executive.PressAsync($"{Tasks}/sign-off", "Sign", isMeasured: true, cancel);
        }

        var each = executive.CpuEach;
        return new Result(each, each, "whole process, 60 signatures one after another, four areas");
    }
}
