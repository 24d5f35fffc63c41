using System.Net;
using System.Net.Http.Headers;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.Evidencing;

/// <summary>The file of a piece of evidence stands behind the wall of its action, however it is asked for.</summary>
public sealed class EvidenceFileTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_file_is_saved_never_shown(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var path = await SentAsync(site);
        var lead = await site.AsAsync(EvidenceSite.Lead);
        using var answer = await lead.AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("28 of 30 within 24 hours", await answer.Content.ReadAsStringAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("log.txt", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        using var head = await lead.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal((HttpStatusCode.OK, 24L), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        var part = new HttpRequestMessage(HttpMethod.Get, path);
        part.Headers.Range = new RangeHeaderValue(0, 1);
        using var range = await lead.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, range.StatusCode);
        Assert.Equal("28", await range.Content.ReadAsStringAsync());
        var known = new HttpRequestMessage(HttpMethod.Get, path);
        known.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await lead.SendAsync(known);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nobody_beyond_the_wall_can_fetch_it(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var path = await SentAsync(site);
        var elsewhere = path.Replace("/hampshire/", "/portsmouth/", StringComparison.Ordinal);
        await HasAsync(site, EvidenceSite.Chair, path, HttpStatusCode.OK);
        await HasAsync(site, "Board member, Hampshire", path, HttpStatusCode.OK);
        await HasAsync(site, EvidenceSite.Other, path, HttpStatusCode.NotFound);
        await HasAsync(site, "Business manager, Portsmouth", path, HttpStatusCode.NotFound);
        await HasAsync(site, "Business manager, Portsmouth", elsewhere, HttpStatusCode.NotFound);
        await HasAsync(site, EvidenceSite.Lead, elsewhere, HttpStatusCode.NotFound);
        await HasAsync(site, "Training facilitator, Hampshire", path, HttpStatusCode.Forbidden);
        await HasAsync(
            site,
            EvidenceSite.Lead,
            ImprovementPaths.EvidenceFile("hampshire", Guid.CreateVersion7()),
            HttpStatusCode.NotFound
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Words_alone_have_no_file(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var told = await site.LookAsync(db => db.Evidence.FirstAsync(evidence => evidence.DocumentId == null));
        await HasAsync(
            site,
            EvidenceSite.Manager,
            ImprovementPaths.EvidenceFile("hampshire", told.Id),
            HttpStatusCode.NotFound
        );
    }

    private static async Task<string> SentAsync(Site site)
    {
        var lead = await site.AsAsync(EvidenceSite.Lead);
        (await lead.SendAsync(EvidenceRung.Shown, EvidenceSite.Log)).Dispose();
        var sent = await site.LookAsync(db => db.Evidence.SingleAsync(evidence => evidence.DocumentId != null));
        return ImprovementPaths.EvidenceFile("hampshire", sent.Id);
    }

    private static async Task HasAsync(Site site, string post, string path, HttpStatusCode status)
    {
        var visitor = await site.AsAsync(post);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var plain = await visitor.SendAsync(new HttpRequestMessage(method, path));
            Assert.Equal(status, plain.StatusCode);
            var part = new HttpRequestMessage(method, path);
            part.Headers.Range = new RangeHeaderValue(0, 1);
            using var range = await visitor.SendAsync(part);
            Assert.Equal(
                status == HttpStatusCode.OK && method == HttpMethod.Get ? HttpStatusCode.PartialContent : status,
                range.StatusCode == HttpStatusCode.PartialContent && method == HttpMethod.Head
                    ? HttpStatusCode.OK
                    : range.StatusCode
            );
        }
    }
}
