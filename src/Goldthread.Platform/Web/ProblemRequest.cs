using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Goldthread.Platform.Web;

/// <summary>
/// The page that says what went wrong is shown in the place of another. It is read, whatever the first request sent: a form
/// that could not be read once would fail a second time and hide the reason.
/// </summary>
public sealed class ProblemRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isShown =
            context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerPathFeature>() is not null;
        if (!isShown || HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
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
