using Microsoft.AspNetCore.Http;

namespace Goldthread.Platform.Web;

/// <summary>
/// Takes the sign that is no text, and that PostgreSQL refuses, out of the query of an address. Pages are guarded by
/// <see cref="TextBinder"/>; the files beside them are asked for with the same filters and have no binder.
/// </summary>
public sealed class PlainQuery(RequestDelegate next)
{
    private const string Nothing = "%00";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.Value is { } query && query.Contains(Nothing, StringComparison.Ordinal))
        {
            context.Request.QueryString = new QueryString(query.Replace(Nothing, "", StringComparison.Ordinal));
        }

        return next(context);
    }
}
