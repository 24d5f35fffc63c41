using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Platform.Mail;

public sealed class SendMailTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_waiting_message_arrives_once_and_stays_readable(DatabaseKind kind)
    {
        await using var sink = new SmtpSink();
        await using var database = await NewAsync(kind, sink);
        await AddAsync(database, Mail("sam@example.org"));

        Assert.Equal(1, await SendAsync(database));
        Assert.Equal(0, await SendAsync(database));

        var arrived = Assert.Single(sink.Messages);
        var row = await RowAsync(database);
        Assert.Equal($"{row.Id:N}@example.org", arrived.MessageId);
        Assert.Equal("sam@example.org", Assert.Single(arrived.To.Mailboxes).Address);
        Assert.Equal("People", arrived.ReplyTo.Mailboxes.Single().Address.Split('@')[0], ignoreCase: true);
        Assert.Equal(1, row.Attempts);
        Assert.Equal("Dear Sam", MailText.FromJson(row.Text).Before[0]);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_message_waits_for_its_time(DatabaseKind kind)
    {
        await using var sink = new SmtpSink();
        await using var database = await NewAsync(kind, sink);
        await AddAsync(
            database,
            Mail("sam@example.org") with
            {
                NotBefore = database.Time.GetUtcNow().UtcDateTime.AddHours(1),
            }
        );
        Assert.Equal(0, await SendAsync(database));
        database.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await SendAsync(database));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_message_that_would_come_too_late_is_dropped_and_shown(DatabaseKind kind)
    {
        await using var sink = new SmtpSink { RecipientAnswer = "451 later" };
        await using var database = await NewAsync(kind, sink);
        await AddAsync(
            database,
            Mail("sam@example.org") with
            {
                NotAfter = database.Time.GetUtcNow().UtcDateTime.AddMinutes(1),
            }
        );
        await SendAsync(database);
        Assert.Null((await RowAsync(database)).GaveUpAt);
        sink.RecipientAnswer = "250 OK";
        database.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await SendAsync(database));
        Assert.NotNull((await RowAsync(database)).GaveUpAt);
        Assert.Empty(sink.Messages);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_secret_is_unreadable_while_it_waits_and_gone_after(DatabaseKind kind)
    {
        await using var sink = new SmtpSink();
        await using var database = await NewAsync(kind, sink);
        await AddAsync(
            database,
            Mail("sam@example.org") with
            {
                IsSecret = true,
                Text = MailText.Of("Your code is 482 913."),
            }
        );
        Assert.DoesNotContain("482", (await RowAsync(database)).Text);

        await SendAsync(database);

        Assert.Contains("482 913", Assert.Single(sink.Messages).TextBody);
        Assert.Equal(MailText.Erased.Before, MailText.FromJson((await RowAsync(database)).Text).Before);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_message_that_fails_is_tried_again_later_and_given_up_visibly(DatabaseKind kind)
    {
        await using var sink = new SmtpSink { RecipientAnswer = "451 later" };
        await using var database = await NewAsync(kind, sink);
        await AddAsync(database, Mail("sam@example.org"));

        for (var attempt = 1; attempt <= SendMail.MostAttempts; attempt++)
        {
            await SendAsync(database);
            Assert.Equal(attempt, (await RowAsync(database)).Attempts);
            await SendAsync(database);
            Assert.Equal(attempt, (await RowAsync(database)).Attempts);
            database.Time.Advance(MailMessage.WaitAfter(attempt));
        }

        var row = await RowAsync(database);
        Assert.NotNull(row.GaveUpAt);
        Assert.Contains("later", row.LastError);
        Assert.Empty(sink.Messages);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_address_that_is_refused_for_good_is_not_tried_again(DatabaseKind kind)
    {
        await using var sink = new SmtpSink { RecipientAnswer = "550 no such person" };
        await using var database = await NewAsync(kind, sink);
        await AddAsync(database, Mail("sam@example.org"));
        await SendAsync(database);
        var row = await RowAsync(database);
        Assert.NotNull(row.GaveUpAt);
        Assert.Contains("550", row.LastError);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_server_that_hangs_up_after_accepting_does_not_get_it_twice(DatabaseKind kind)
    {
        await using var sink = new SmtpSink { HangsUpAfterAccepting = true };
        await using var database = await NewAsync(kind, sink);
        await AddAsync(database, Mail("sam@example.org"));
        Assert.Equal(1, await SendAsync(database));
        database.Time.Advance(TimeSpan.FromHours(5));
        Assert.Equal(0, await SendAsync(database));
        Assert.Single(sink.Messages);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Many_senders_at_once_send_each_message_once(DatabaseKind kind)
    {
        await using var sink = new SmtpSink();
        await using var database = await NewAsync(kind, sink);
        await AddAsync(
            database,
            [.. Enumerable.Range(0, 120).Select(i => Mail(FormattableString.Invariant($"person{i}@example.org")))]
        );

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(database)));
        await SendAsync(database);

        Assert.Equal(120, sink.Messages.Count);
        Assert.Equal(120, sink.Messages.Select(message => message.MessageId).Distinct().Count());
        Assert.InRange(sent.Sum(), 1, 120);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_claim_that_a_dead_sender_left_behind_ends(DatabaseKind kind)
    {
        await using var sink = new SmtpSink();
        await using var database = await NewAsync(kind, sink);
        await AddAsync(database, Mail("sam@example.org"));
        var until = database.Time.GetUtcNow().UtcDateTime.AddMinutes(10);
        await using (var work = database.AcrossTheFloor())
        {
            await work
                .Db.Set<MailMessage>()
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.LeaseUntil, until), Cancel);
        }

        Assert.Equal(0, await SendAsync(database));
        database.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await SendAsync(database));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_messages_with_one_key_are_one_message(DatabaseKind kind)
    {
        await using var sink = new SmtpSink();
        await using var database = await NewAsync(kind, sink);
        await using var work = database.Work();
        var outbox = work.Get<Outbox>();
        Assert.True(await outbox.AddOnceAsync(Mail("sam@example.org"), "digest 2026-11-24", Cancel));
        await work.Db.SaveChangesAsync(Cancel);
        Assert.False(await outbox.AddOnceAsync(Mail("sam@example.org"), "digest 2026-11-24", Cancel));
        outbox.Add(Mail("sam@example.org"), "digest 2026-11-24");
        await Assert.ThrowsAsync<DbUpdateException>(() => work.Db.SaveChangesAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_server_that_offers_no_encryption_gets_nothing_and_the_reason_is_kept(DatabaseKind kind)
    {
        await using var sink = new SmtpSink();
        await using var database = await NewAsync(kind, sink, SecureSocketOptions.StartTls);
        await AddAsync(database, Mail("sam@example.org"));
        Assert.Equal(0, await SendAsync(database));
        Assert.Empty(sink.Messages);
        var row = await RowAsync(database);
        Assert.Contains("STARTTLS", row.LastError);
        Assert.Null(row.GaveUpAt);
    }

    [Fact]
    public async Task Without_a_mail_server_messages_become_files()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        await AddAsync(database, Mail("sam@example.org"));
        await SendAsync(database);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(database.Settings.Folder, "mail")));
        Assert.EndsWith(".eml", file);
    }

    private static OutgoingMail Mail(string address) =>
        new(
            "M5",
            address,
            "Data return for July to September, due 16 October",
            MailText
                .Of("Dear Sam", "Send your figures by 16 October.")
                .WithLink("Open the return", "https://example.org/r/1")
                .Then("You get this because you send the figures.")
        )
        {
            ReplyTo = "people@example.org",
        };

    private static Task<TestDatabase> NewAsync(
        DatabaseKind kind,
        SmtpSink sink,
        SecureSocketOptions security = SecureSocketOptions.None
    ) =>
        TestDatabase.NewAsync(
            kind,
            services =>
                services.AddMail(
                    new MailSettings(
                        "127.0.0.1",
                        sink.Port,
                        security,
                        null,
                        null,
                        "Goldthread",
                        "goldthread@example.org",
                        null
                    )
                )
        );

    private static async Task AddAsync(TestDatabase database, params OutgoingMail[] mails)
    {
        await using var work = database.Work();
        foreach (var mail in mails)
        {
            work.Get<Outbox>().Add(mail);
        }

        await work.Db.SaveChangesAsync(Cancel);
    }

    private static async Task<int> SendAsync(TestDatabase database)
    {
        await using var work = database.AcrossTheFloor();
        return await work.Get<SendMail>().RunAsync(Cancel);
    }

    private static async Task<MailMessage> RowAsync(TestDatabase database)
    {
        await using var work = database.AcrossTheFloor();
        return await work.Db.Set<MailMessage>().AsNoTracking().SingleAsync(Cancel);
    }
}
