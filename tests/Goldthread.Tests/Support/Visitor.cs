using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Goldthread.Tests.Support;

/// <summary>Somebody at a browser without script: keeps cookies, follows redirects, sends the forms that pages show.</summary>
public sealed class Visitor
{
    private readonly HttpClient client;
    private readonly CookieContainer cookies = new();

    public Visitor(TestServer server)
    {
        client = new HttpClient(new Cookies(server.CreateHandler(), cookies))
        {
            BaseAddress = new Uri("http://localhost"),
        };
    }

    public async Task<ShownPage> GetAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return await FollowAsync(response, path);
    }

    /// <summary>The raw answer to a GET, without following where it leads.</summary>
    public Task<HttpResponseMessage> AskAsync(string path) => client.GetAsync(path);

    /// <summary>The raw answer to any request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    /// <summary>
    /// Sends a form as the browser would: what the page put into it, changed by these values. Files are sent as multipart.
    /// </summary>
    public async Task<ShownPage> SubmitAsync(
        IHtmlFormElement form,
        IReadOnlyDictionary<string, string>? values = null,
        params IReadOnlyList<SentFile> files
    )
    {
        using var response = await PressAsync(form, values, files);
        return await FollowAsync(response, form.Action);
    }

    /// <summary>The raw answer to sending a form.</summary>
    public async Task<HttpResponseMessage> PressAsync(
        IHtmlFormElement form,
        IReadOnlyDictionary<string, string>? values = null,
        params IReadOnlyList<SentFile> files
    )
    {
        var fields = FormFields.Of(form);
        foreach (var (name, value) in values ?? new Dictionary<string, string>())
        {
            fields.RemoveAll(field => field.Key == name);
            fields.Add(new KeyValuePair<string, string>(name, value));
        }

        var path = new Uri(form.Action).PathAndQuery;
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join(
                '&',
                fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")
            );
            return await client.GetAsync($"{path.Split('?')[0]}?{query}");
        }

        if (files.Count == 0 && form.Enctype != "multipart/form-data")
        {
            return await client.PostAsync(path, new FormUrlEncodedContent(fields));
        }

        using var content = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            content.Add(new StringContent(field.Value), field.Key);
        }

        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            content.Add(part, file.Field, file.Name);
        }

        return await client.PostAsync(path, content);
    }

    private async Task<ShownPage> FollowAsync(HttpResponseMessage response, string path)
    {
        var hops = 0;
        var current = response;
        while ((int)current.StatusCode is >= 300 and < 400 && current.Headers.Location is { } location && hops++ < 10)
        {
            path = location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
            current = await client.GetAsync(path);
        }

        var html = await current.Content.ReadAsStringAsync();
        var document = new HtmlParser().ParseDocument(html);
        return new ShownPage(
            current.StatusCode,
            new Uri(new Uri("http://localhost"), path).PathAndQuery,
            html,
            document
        );
    }

    private sealed class Cookies(HttpMessageHandler inner, CookieContainer jar) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancel
        )
        {
            if (jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            var response = await base.SendAsync(request, cancel);
            if (response.Headers.TryGetValues("Set-Cookie", out var sent))
            {
                foreach (var cookie in sent)
                {
                    jar.SetCookies(request.RequestUri!, cookie);
                }
            }

            return response;
        }
    }
}

/// <param name="Field">The name of the file control.</param>
/// <param name="Name">The file's name as the browser sends it.</param>
/// <param name="Bytes">Its content.</param>
public sealed record SentFile(string Field, string Name, byte[] Bytes);
