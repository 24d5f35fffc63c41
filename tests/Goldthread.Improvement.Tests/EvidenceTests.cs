using Goldthread.Features.Improvement;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class EvidenceTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = ActionSamples.Today;
    private static readonly EvidenceContent Told = new("It is done.", EvidenceRung.Told, null, null, null);

    [Fact]
    public void It_keeps_what_was_sent_and_by_whom()
    {
        var action = ActionSamples.Agreed();
        var person = Guid.CreateVersion7();
        var file = Guid.CreateVersion7();
        var content = new EvidenceContent(" A log. ", EvidenceRung.Seen, file, " https://a.example/b ", " Head of it ");
        var evidence = new Evidence(action, content, Now, person, "Section 11 lead");
        Assert.Equal(
            (action.PartnershipId, action.Id, action.AgencyId),
            (evidence.PartnershipId, evidence.ActionId, evidence.AgencyId)
        );
        Assert.Equal(("A log.", EvidenceRung.Seen, file), (evidence.Done, evidence.Rung, evidence.DocumentId));
        Assert.Equal(("https://a.example/b", "Head of it"), (evidence.Link, evidence.Confirmer));
        Assert.Equal((Now, person, "Section 11 lead"), (evidence.SentAt, evidence.SentByPersonId, evidence.SentBy));
        Assert.Null(evidence.DecidedBy);
    }

    [Fact]
    public void What_is_left_blank_is_nothing()
    {
        var evidence = Make(Told with { Link = " ", Confirmer = " " });
        Assert.Null(evidence.Link);
        Assert.Null(evidence.Confirmer);
    }

    [Fact]
    public void It_is_accepted_or_returned_by_somebody_on_a_day()
    {
        var accepted = Make(Told);
        accepted.Accept(Today, "Chair");
        Assert.Equal((Today, null, "Chair"), (accepted.AcceptedOn, accepted.ReturnedOn, accepted.DecidedBy));
        var returned = Make(Told);
        returned.Return(Today, "Chair");
        Assert.Equal((null, Today, "Chair"), (returned.AcceptedOn, returned.ReturnedOn, returned.DecidedBy));
    }

    [Fact]
    public void Shown_needs_something_that_shows_it_and_the_others_do_not()
    {
        var shown = Told with { Rung = EvidenceRung.Shown };
        Refused(shown, "“Shown” needs a file or a link that shows it.", "Rung");
        Refused(shown with { Link = " " }, "“Shown” needs a file or a link that shows it.", "Rung");
        Assert.Equal(EvidenceRung.Shown, Make(shown with { Link = "http://a.example" }).Rung);
        Assert.Equal(EvidenceRung.Shown, Make(shown with { DocumentId = Guid.CreateVersion7() }).Rung);
        Assert.Equal(EvidenceRung.Seen, Make(Told with { Rung = EvidenceRung.Seen }).Rung);
        Assert.Equal(EvidenceRung.Changed, Make(Told with { Rung = EvidenceRung.Changed }).Rung);
    }

    [Theory]
    [InlineData("report.pdf")]
    [InlineData("/report")]
    [InlineData("ftp://a.example/report")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void A_link_is_the_whole_address_of_a_page(string link) =>
        Refused(
            Told with
            {
                Link = link,
            },
            "Enter the whole address of a page, like https://www.example.org/report.",
            "Link"
        );

    [Fact]
    public void A_link_has_at_most_2000_characters()
    {
        const string start = "https://a.example/";
        var longest = start + new string('a', Evidence.LinkLength - start.Length);
        Assert.Equal(longest, Make(Told with { Link = longest }).Link);
        Refused(
            Told with
            {
                Link = longest + "a",
            },
            "Enter the whole address of a page, like https://www.example.org/report.",
            "Link"
        );
    }

    [Fact]
    public void It_says_what_was_done_in_at_most_2000_characters()
    {
        Refused(Told with { Done = " " }, "Enter what was done.", "Done");
        Assert.Equal(2000, Make(Told with { Done = new string('a', 2000) + " " }).Done.Length);
        Refused(Told with { Done = new string('a', 2001) }, "Say what was done in 2,000 characters or fewer.", "Done");
    }

    [Fact]
    public void A_draft_keeps_what_is_not_finished_and_says_what_is_missing()
    {
        var action = ActionSamples.Agreed();
        var person = Guid.CreateVersion7();
        var draft = new EvidenceDraft(action, person);
        Assert.Equal(
            (action.PartnershipId, action.Id, action.AgencyId, person),
            (draft.PartnershipId, draft.ActionId, draft.AgencyId, draft.PersonId)
        );
        RefusedDraft(draft, "Enter what was done.", "Done");
        draft.Write(new DraftWords("Done.", null, null, null));
        RefusedDraft(draft, "Choose how it is known.", "Rung");
        draft.Write(new DraftWords("Done.", EvidenceRung.Shown, null, new string('a', 300)));
        RefusedDraft(draft, "“Shown” needs a file or a link that shows it.", "Rung");
        var file = File();
        draft.Attach(file);
        Assert.Equal(
            new EvidenceContent("Done.", EvidenceRung.Shown, file.Id, null, new string('a', 300)),
            draft.Finish()
        );
        draft.Detach();
        Assert.Null(draft.DocumentId);
        draft.Write(new DraftWords(null, EvidenceRung.Told, "https://a.example", "Chair"));
        Assert.Equal(("", "https://a.example", "Chair"), (draft.Done, draft.Link, draft.Confirmer));
    }

    [Fact]
    public void A_draft_says_who_could_confirm_it_in_at_most_300_characters()
    {
        var draft = new EvidenceDraft(ActionSamples.Agreed(), Guid.CreateVersion7());
        draft.Write(new DraftWords("Done.", EvidenceRung.Told, null, new string('a', 301)));
        RefusedDraft(draft, "Say who could confirm it in 300 characters or fewer.", "Confirmer");
    }

    private static Document File() =>
        new()
        {
            Name = "log.txt",
            Hash = new string('a', 64),
            RetentionClass = "test",
        };

    private static Evidence Make(EvidenceContent content) =>
        new(ActionSamples.Agreed(), content, Now, null, "Section 11 lead");

    private static void Refused(EvidenceContent content, string sentence, string field)
    {
        var refused = Assert.Throws<RuleBrokenException>(() => Make(content));
        Assert.Equal((sentence, field), (refused.Message, refused.Input));
    }

    private static void RefusedDraft(EvidenceDraft draft, string sentence, string field)
    {
        var refused = Assert.Throws<RuleBrokenException>(draft.Finish);
        Assert.Equal((sentence, field), (refused.Message, refused.Input));
    }
}
