using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Platform.Web;

public sealed class BadInputTests
{
    private const string Manager = "Business manager, Hampshire";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Signs_that_are_no_text_are_taken_out_and_said_beside_the_field(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(Manager);
        var form = (await manager.GetAsync(PartnershipPaths.AddTheme("hampshire"))).Form();
        var shown = await manager.SubmitAsync(
            form,
            Fields(("Input.Name", "Nest\u0001li\u0007ng"), ("Input.Meaning", "Kept\nas typed"))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Equal([TextBinder.Sentence], shown.Errors);
        Assert.Equal("Nestling", shown.Document.QuerySelector<IHtmlInputElement>("[name='Input.Name']")!.Value);
        Assert.Contains("Kept\nas typed", shown.Document.QuerySelector("[name='Input.Meaning']")!.TextContent);
        Assert.Equal(0, await CountAsync(site, "Nestling"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_over_long_text_keeps_what_was_typed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(Manager);
        var form = (await manager.GetAsync(PartnershipPaths.AddTheme("hampshire"))).Form();
        var typed = new string('n', 5_000);
        var shown = await manager.SubmitAsync(form, Fields(("Input.Name", typed)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Equal(["Keep the name to 80 characters."], shown.Errors);
        Assert.Equal(typed, shown.Document.QuerySelector<IHtmlInputElement>("[name='Input.Name']")!.Value);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_form_sent_twice_does_its_work_once_and_leads_to_the_same_page(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(Manager);
        var form = (await manager.GetAsync(PartnershipPaths.AddTheme("hampshire"))).Form();
        var first = await manager.SubmitAsync(form, Fields(("Input.Name", "Sent twice")));
        var second = await manager.SubmitAsync(form, Fields(("Input.Name", "Sent twice")));
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal((HttpStatusCode.OK, first.Path), (second.Status, second.Path));
        Assert.Equal(1, await CountAsync(site, "Sent twice"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Fields_that_the_form_does_not_have_change_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(Manager);
        var form = (await manager.GetAsync(PartnershipPaths.AddTheme("hampshire"))).Form();
        var portsmouth = await site.LookAsync(db =>
            db.Set<SafeguardingPartnership>().Where(one => one.Slug == "portsmouth").Select(one => one.Id).SingleAsync()
        );
        await manager.SubmitAsync(
            form,
            Fields(
                ("Input.Name", "Over-posted"),
                ("PartnershipId", $"{portsmouth}"),
                ("Input.PartnershipId", $"{portsmouth}"),
                ("partnership", "portsmouth"),
                ("Input[0].Name", "x"),
                ("Conflict.Who", "x")
            )
        );
        var owner = await site.LookAsync(db =>
            db.Set<Theme>()
                .Where(theme => theme.Name == "Over-posted")
                .Select(theme => theme.PartnershipId)
                .SingleAsync()
        );
        Assert.NotEqual(portsmouth, owner);
    }

    [Theory]
    [InlineData("__RequestVerificationToken", "")]
    [InlineData("__RequestVerificationToken", "CfDJ8madeup")]
    [InlineData("__RequestVerificationToken", "\0")]
    [InlineData("Input.Meaning", "\0")]
    public async Task A_form_without_its_own_token_is_refused_in_words(string field, string value)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var manager = await site.AsAsync(Manager);
        var form = (await manager.GetAsync(PartnershipPaths.AddTheme("hampshire"))).Form();
        var shown = await manager.SubmitAsync(form, Fields(("Input.Name", "Forged"), (field, value)));
        Assert.Equal(HttpStatusCode.BadRequest, shown.Status);
        Assert.Equal("This form could not be read", shown.Heading);
        Assert.Equal(0, await CountAsync(site, "Forged"));
    }

    public static TheoryData<string, string> Bodies { get; } =
        new()
        {
            { "application/x-www-form-urlencoded", "Input.Name=" + new string('n', 5 * 1024 * 1024) },
            { "application/x-www-form-urlencoded", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"f{i}=1&")) },
            { "application/x-www-form-urlencoded", new string('k', 100_000) + "=1" },
            { "application/x-www-form-urlencoded", "Input.Name=%FF%FE%C0%80&Input.Name=%ED%A0%80&%00=%00" },
            { "application/x-www-form-urlencoded", "Input.Name=%" },
            {
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"Input.Name\"\r\n\r\nnever ends"
            },
            { "multipart/form-data", "no boundary" },
            { "multipart/form-data; boundary=" + new string('b', 500), "--b" },
            { "application/json", "{" },
            { "text/plain", "Input.Name=x" },
            { "", "Input.Name=x" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_no_form_of_ours_is_never_a_fault_of_the_service(string type, string body)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var manager = await site.AsAsync(Manager);
        foreach (var path in new[] { PartnershipPaths.AddTheme("hampshire"), "/sign-in", "/no-such-page" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (type.Length > 0)
            {
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            }

            using var answer = await manager.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(Cancel));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Odd_addresses_are_answered(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var manager = await site.AsAsync(Manager);
        string[] odd =
        [
            "/search?q=%00",
            "/search?q=" + new string('x', 400),
            "/search?q=%22neglect%22+OR+*+)&from=-5",
            "/search?q=neglect&from=99999999999999",
            "/hampshire/themes?q=%00&p=-1",
            "/hampshire/themes/%EF%BF%BD",
            "/hampshire/themes/no%20such",
            "/HAMPSHIRE/themes",
            "/hampshire%20/themes",
            "/people?q=%ED%A0%80",
            "/people/00000000-0000-0000-0000-000000000000",
            "/people/nonsense",
        ];
        foreach (var path in odd)
        {
            using var answer = await manager.AskAsync(path);
            Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
        }
    }

    private static Dictionary<string, string> Fields(params IReadOnlyList<(string Name, string Value)> fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    private static Task<int> CountAsync(Site site, string name) =>
        site.LookAsync(db => db.Set<Theme>().CountAsync(theme => theme.Name == name));
}
