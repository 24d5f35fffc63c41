using System.Net;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Partnership;

/// <summary>What is not yours and what is not there look the same, byte for byte.</summary>
public static class SameAbsence
{
    public static async Task AssertAsync(Visitor visitor, string notYours, string notThere)
    {
        using var one = await visitor.AskAsync(notYours);
        using var other = await visitor.AskAsync(notThere);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, other.StatusCode));
        Assert.Equal(await other.Content.ReadAsByteArrayAsync(), await one.Content.ReadAsByteArrayAsync());
        Assert.Equal(Names(other), Names(one));
    }

    private static string Names(HttpResponseMessage answer) =>
        string.Join(
            '|',
            answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order(StringComparer.Ordinal)
        );
}
