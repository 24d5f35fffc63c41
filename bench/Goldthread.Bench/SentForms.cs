using System.Net;

namespace Goldthread.Bench;

/// <summary>
/// Somebody who sends forms and does not follow where they lead, so that what is measured is the sending alone.
/// </summary>
public sealed class SentForms : IDisposable
{
    private readonly Served served;
    private readonly HttpClient client;
    private readonly HttpClient sender;

    private SentForms(Served served)
    {
        this.served = served;
        var cookies = new CookieContainer();
        client = Client(cookies, follows: true);
        sender = Client(cookies, follows: false);
    }

    /// <summary>Processor time of the server while forms were being sent.</summary>
    public TimeSpan Cpu { get; private set; }

    public int Count { get; private set; }

    public double CpuEach => Cpu.TotalMilliseconds / Count;

    public static async Task<SentForms> OfAsync(Served served, string post, CancellationToken cancel)
    {
        var forms = new SentForms(served);
        await Visits.SignInAsync(forms.client, post, cancel);
        return forms;
    }

    /// <summary>Begins to count anew, once the server is warm.</summary>
    public void Reset() => (Cpu, Count) = (TimeSpan.Zero, 0);

    public Task<Dictionary<string, string>> OpenAsync(string page, CancellationToken cancel) =>
        FillAsync(page, "", cancel);

    /// <exception cref="InvalidOperationException">The form came back, or was refused.</exception>
    public async Task SendAsync(
        string page,
        Dictionary<string, string> fields,
        bool isMeasured,
        CancellationToken cancel
    )
    {
        using var content = new FormUrlEncodedContent(fields);
        var before = served.Cpu;
        using var answer = await sender.PostAsync(new Uri(page, UriKind.Relative), content, cancel);
        if (isMeasured)
        {
            (Cpu, Count) = (Cpu + (served.Cpu - before), Count + 1);
        }

        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException($"{page} answered {answer.StatusCode} to a form.");
        }
    }

    /// <summary>Opens a page and sends the form that holds some words as it stands.</summary>
    public async Task PressAsync(string page, string holds, bool isMeasured, CancellationToken cancel) =>
        await SendAsync(page, await FillAsync(page, holds, cancel), isMeasured, cancel);

    public void Dispose()
    {
        client.Dispose();
        sender.Dispose();
    }

    private async Task<Dictionary<string, string>> FillAsync(string page, string holds, CancellationToken cancel) =>
        await Forms.FieldsAsync(await client.GetStringAsync(new Uri(page, UriKind.Relative), cancel), cancel, holds);

    private HttpClient Client(CookieContainer cookies, bool follows) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = follows })
        {
            BaseAddress = served.Client.BaseAddress,
        };
}
