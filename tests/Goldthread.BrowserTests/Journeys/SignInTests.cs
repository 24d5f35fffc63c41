using System.Text.RegularExpressions;
using Goldthread.BrowserTests.Support;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>Signing in with what the mail holds, and ending a session from another browser.</summary>
public sealed partial class SignInTests
{
    private const string Post = "Business manager, Hampshire";
    private const string Address = "business-manager-hampshire@demonstration.example";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_code_from_the_mail_leads_where_one_wanted_to_go(bool scripts)
    {
        await using var house = await HouseWithAnAccountAsync();
        await using var reader = await Reader.NewAsync(house, scripts);
        await reader.GoAsync("/hampshire/data");
        Assert.Equal("/sign-in?return=%2Fhampshire%2Fdata", reader.Path);
        await AskAsync(reader);
        var code = Digits().Match(string.Join(' ', (await house.MailToAsync(Address)).Before)).Value;
        await reader.FillAsync("Code from the email", code == "000000" ? "000001" : "000000");
        await reader.PressAsync("Sign in");
        Assert.Contains("4 tries left", Assert.Single(await reader.ErrorsAsync()), StringComparison.Ordinal);
        await reader.FillAsync("Code from the email", $" {code[..3]} {code[3..]}");
        await reader.PressAsync("Sign in");
        Assert.Equal("/hampshire/data", reader.Path);
        Assert.Equal("Hampshire Performance overview", await reader.HeadingAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_link_from_the_mail_signs_in_when_its_button_is_pressed_and_not_before(bool scripts)
    {
        await using var house = await HouseWithAnAccountAsync();
        await using var reader = await Reader.NewAsync(house, scripts);
        await reader.GoAsync("/sign-in");
        await AskAsync(reader);
        var link = await house.LinkToAsync(Address);

        // A mail scanner opens it first, twice.
        await using var scanner = await Reader.NewAsync(house, scripts);
        await scanner.GoAsync(link);
        await scanner.GoAsync(link);
        await scanner.GoAsync("/account");
        Assert.StartsWith("/sign-in", scanner.Path, StringComparison.Ordinal);

        await using var telephone = await Reader.NewAsync(house, scripts, width: 390);
        await telephone.GoAsync(link);
        Assert.Equal($"Sign in as {Post}", await telephone.HeadingAsync());
        await telephone.PressAsync("Sign in");
        Assert.Equal("/home", telephone.Path);
        Assert.Equal(410, await scanner.GoAsync(link));
        await scanner.SaysAsync("A link works once, for 15 minutes.");
    }

    [Fact]
    public async Task An_ended_session_ends_with_the_next_request_of_the_other_browser()
    {
        await using var house = await House.OpenAsync();
        await using var lost = await Reader.AsAsync(house, Post);
        await using var kept = await Reader.AsAsync(house, Post);
        await kept.GoAsync("/account");
        await kept.FollowAsync("Where you are signed in");
        await kept.LeaveByAsync(kept.Page.Locator("table form button").First);
        Assert.DoesNotContain("End the session", await kept.TextAsync(), StringComparison.Ordinal);

        await lost.FollowAsync("Data");
        Assert.StartsWith("/sign-in", lost.Path, StringComparison.Ordinal);
        Assert.Equal("Sign in to Goldthread", await lost.HeadingAsync());
        await kept.FollowAsync("Data");
        Assert.Equal("/hampshire/data", kept.Path);
    }

    private static async Task<House> HouseWithAnAccountAsync()
    {
        var house = await House.OpenAsync();
        await using var first = await Reader.AsAsync(house, Post);
        return house;
    }

    private static async Task AskAsync(Reader reader)
    {
        await reader.FillAsync("Your work email address", Address);
        await reader.PressAsync("Continue");
        Assert.Equal("/sign-in/check-email", reader.Path);
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
