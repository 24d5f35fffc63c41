using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Goldthread.Platform.Web;

/// <summary>
/// The page that says what went wrong is shown in the place of another. It is read, whatever the first request sent: a form
/// that could not be read once would fail a second time and hide the reason. Below <c>/api</c> a program reads the answer,
/// so that it gets the form that programs read (RFC 9457) in the place of a page.
/// </summary>
public sealed class ProblemRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var failed =
            context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (failed is null || HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        if (new PathString(failed).StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await TypedResults.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context);
            return;
        }

        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
        }
    }
}
