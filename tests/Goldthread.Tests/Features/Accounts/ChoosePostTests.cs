using System.Net;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Accounts;

/// <summary>Signing in as a post: on a stamped database and on loopback, nowhere else.</summary>
public sealed class ChoosePostTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task On_a_demonstration_one_press_signs_in_as_a_post(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind, demonstration: true);
        var visitor = site.Nobody();
        var page = await visitor.GetAsync("/demonstration");
        var form = page.Forms().Single(one => one.TextContent.Contains("Safeguarding lead", StringComparison.Ordinal));
        var home = await visitor.SubmitAsync(form);
        Assert.Equal("/home", home.Path);
        Assert.NotNull(home.Document.QuerySelector("[aria-label='Demonstration data']"));
        page = await visitor.GetAsync("/demonstration");
        form = page.Forms().Single(one => one.TextContent.Contains("Business manager", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync(form)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/people")).Status);
    }

    [Fact]
    public async Task A_real_installation_has_no_such_page()
    {
        await using var site = await AccountsSite.OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Nobody().GetAsync("/demonstration")).Status);
        Assert.DoesNotContain("/demonstration", (await site.Nobody().GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site));
        Assert.Equal(0, await site.CountSessionsAsync());
    }

    [Theory]
    [InlineData("10.0.0.7")]
    [InlineData("2001:db8::1")]
    public async Task From_another_machine_there_is_no_such_page(string caller)
    {
        await using var site = await AccountsSite.OpenAsync(demonstration: true, caller: caller);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Nobody().GetAsync("/demonstration")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site));
        Assert.Equal(0, await site.CountSessionsAsync());
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task Through_a_proxy_there_is_no_such_page(string header)
    {
        await using var site = await AccountsSite.OpenAsync(demonstration: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demonstration");
        request.Headers.Add(header, "10.0.0.7");
        using var answer = await site.Nobody().SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>A press with a token of this site, as far as one can be had there.</summary>
    private static async Task<HttpStatusCode> PostAsync(AccountsSite site)
    {
        var visitor = site.Nobody();
        var sign = await visitor.GetAsync("/sign-in");
        var form = sign.Form();
        form.Action = "http://localhost/demonstration";
        using var answer = await visitor.PressAsync(
            form,
            new Dictionary<string, string>
            {
                ["Post"] = $"{(await site.LookAsync(db => Task.FromResult(Guid.CreateVersion7())))}",
            }
        );
        return answer.StatusCode;
    }
}
