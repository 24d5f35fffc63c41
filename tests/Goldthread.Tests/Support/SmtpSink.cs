using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Goldthread.Tests.Support;

/// <summary>A small mail server on loopback that keeps what it accepts. It speaks as much SMTP (RFC 5321) as a sender needs.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public SmtpSink()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What was accepted, in no order.</summary>
    public ConcurrentBag<MimeMessage> Messages { get; } = [];

    /// <summary>The answer to <c>RCPT TO</c>; an answer of 400 or 500 refuses the message.</summary>
    public string RecipientAnswer { get; set; } = "250 OK";

    /// <summary>Hangs up after this many accepted messages without saying goodbye; never unless set.</summary>
    public bool HangsUpAfterAccepting { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink ready");
            while (await reader.ReadLineAsync(stop.Token) is { } line && await AnswerAsync(line, reader, writer)) { }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // The sender left, or the test is over.
        }
    }

    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                await writer.WriteLineAsync("250-sink\r\n250 8BITMIME");
                return true;
            case "RCPT":
                await writer.WriteLineAsync(RecipientAnswer);
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                await KeepAsync(reader);
                await writer.WriteLineAsync("250 accepted");
                return !HangsUpAfterAccepting;
            case "QUIT":
                await writer.WriteLineAsync("221 goodbye");
                return false;
            default:
                await writer.WriteLineAsync("250 OK");
                return true;
        }
    }

    private async Task KeepAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        Messages.Add(await MimeMessage.LoadAsync(bytes, stop.Token));
    }
}
