using AngleSharp.Html.Parser;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Platform.Mail;

public sealed class MailTextTests
{
    private static readonly MailText Text = MailText
        .Of("Dear Sam & Alex", "Scores <b>wait</b> for \"you\".\nBy Friday.")
        .WithLink("Open the list", "https://example.org/list?a=1&b=2")
        .Then("Ask Kim.");

    [Fact]
    public void Both_parts_say_the_same_words()
    {
        var page = new HtmlParser().ParseDocument(Text.ToHtml("Two things"));
        Assert.Equal(Words(Text.ToPlainText()), Words(page.Body!.TextContent));
        Assert.Equal("Two things", page.Title);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void The_one_link_is_a_real_link_and_nothing_is_loaded()
    {
        var page = new HtmlParser().ParseDocument(Text.ToHtml("Two things"));
        var link = Assert.Single(page.QuerySelectorAll("a"));
        Assert.Equal("https://example.org/list?a=1&b=2", link.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("img, script, link, iframe, b"));
    }

    [Fact]
    public void Its_stored_form_gives_the_same_text_back() =>
        Assert.Equal(Text.ToPlainText(), MailText.FromJson(Text.ToJson()).ToPlainText());

    [Theory]
    [InlineData("sam@example.org\r\nBcc: all@example.org")]
    [InlineData("sam@example.org, kim@example.org")]
    [InlineData("Sam <sam@example.org>")]
    [InlineData("sam")]
    [InlineData("")]
    public async Task An_address_that_is_not_one_plain_address_is_refused(string address)
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        await using var work = database.Work();
        Assert.ThrowsAny<ArgumentException>(() =>
            work.Get<Outbox>().Add(new OutgoingMail("M1", address, "Hello", Text))
        );
    }

    [Theory]
    [InlineData("Hello\nBcc: all@example.org")]
    [InlineData("A subject that goes on and on and on, well beyond sixty characters")]
    public async Task A_subject_that_is_not_one_short_line_is_refused(string subject)
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        await using var work = database.Work();
        Assert.Throws<ArgumentException>(() =>
            work.Get<Outbox>().Add(new OutgoingMail("M1", "sam@example.org", subject, Text))
        );
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
