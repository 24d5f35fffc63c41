using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Web;

/// <summary>
/// What happens around every form: a field of the wrong shape, a broken rule or an edit by somebody else shows the same
/// page again with nothing lost; a second press of the same form does nothing twice; what is not there is a 404.
/// </summary>
public sealed class FormFilter(GoldthreadDb db, CurrentForm form, EditConflicts conflicts) : IAsyncPageFilter
{
    /// <summary>The hidden field that carries the form's token.</summary>
    public const string TokenField = "__once";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var request = context.HttpContext.Request;
        var posted = HttpMethods.IsPost(request.Method);
        if (posted && request.HasFormContentType)
        {
            form.Token = request.Form[TokenField].ToString() is { Length: > 0 and <= 64 } token ? token : null;
        }

        if (posted && !context.ModelState.IsValid)
        {
            context.Result = await ShowAgainAsync(context, context.HandlerInstance);
            return;
        }

        var done = await next();
        if (done.Exception is { } fault)
        {
            if (await AnswerAsync(context, fault) is { } answer)
            {
                done.ExceptionHandled = true;
                done.Result = answer;
            }
        }
        else if (posted && form.WasSaved && done.Result is LocalRedirectResult redirect)
        {
            await NoteWhereItLedAsync(redirect.Url, context.HttpContext.RequestAborted);
        }
        else if (posted && !context.ModelState.IsValid && done.Result is PageResult shown)
        {
            shown.StatusCode ??= StatusCodes.Status422UnprocessableEntity;
        }
    }

    private async Task<IActionResult?> AnswerAsync(PageHandlerExecutingContext context, Exception fault)
    {
        // What a second press meets is often the work of the first: the record is there already, the draft is gone.
        if (
            fault is NotFoundException or RuleBrokenException
            && await WasPressedAsync(context.HttpContext.RequestAborted)
        )
        {
            return await WhereItLedAsync(form.Token!, context.HttpContext.RequestAborted);
        }

        switch (fault)
        {
            // A second press may meet what the first has just made, before it gets as far as saving.
            case NotFoundException
            or RuleBrokenException
            or ChangedMeanwhileException
                when form is { Token: { } token, WasSaved: false }
                    && await WasPressedAsync(token, context.HttpContext.RequestAborted):
                return await WhereItLedAsync(token, context.HttpContext.RequestAborted);
            case NotFoundException:
                return new NotFoundResult();
            case RuleBrokenException rule:
                context.ModelState.AddModelError(FieldOf(context, rule.Input), rule.Message);
                return await ShowAgainAsync(context, context.HandlerInstance);
            case ChangedMeanwhileException meanwhile when context.HandlerInstance is GoldthreadPage page:
                page.Conflict = await conflicts.DescribeAsync(meanwhile, context, context.HttpContext.RequestAborted);
                return await ShowAgainAsync(context, page);
            case AlreadyDoneException already:
                return await WhereItLedAsync(already.Token, context.HttpContext.RequestAborted);
            default:
                return null;
        }
    }

    private async Task<IActionResult> ShowAgainAsync(PageHandlerExecutingContext context, object instance)
    {
        db.ChangeTracker.Clear();
        try
        {
            if (instance is GoldthreadPage page)
            {
                await page.LoadAsync(context.HttpContext.RequestAborted);
            }
        }
        catch (NotFoundException)
        {
            return new NotFoundResult();
        }

        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    /// <summary>A rule names a property; the form calls it <c>Input.Property</c>.</summary>
    private static string FieldOf(PageHandlerExecutingContext context, string? input) =>
        input is null ? ""
        : context.ModelState.Keys.FirstOrDefault(key =>
            key == input || key.EndsWith($".{input}", StringComparison.Ordinal)
        )
            is { } known
            ? known
        : $"Input.{input}";

    private async Task<bool> WasPressedAsync(CancellationToken cancel)
    {
        if (form.Token is not { } token || form.WasSaved)
        {
            return false;
        }

        db.ChangeTracker.Clear();
        return await db.Set<FormPress>().AnyAsync(press => press.Token == token, cancel);
    }

    private async Task NoteWhereItLedAsync(string path, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.Set<FormPress>().SingleOrDefaultAsync(press => press.Token == form.Token, cancel) is { } press)
        {
            press.LedTo = path;
            await db.SaveChangesAsync(cancel);
        }
    }

    private Task<bool> WasPressedAsync(string token, CancellationToken cancel) =>
        db.Set<FormPress>().AnyAsync(press => press.Token == token, cancel);

    private async Task<IActionResult> WhereItLedAsync(string token, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var press = await db.Set<FormPress>()
            .AsNoTracking()
            .SingleOrDefaultAsync(known => known.Token == token, cancel);
        return new LocalRedirectResult(press?.LedTo ?? "/home");
    }
}
