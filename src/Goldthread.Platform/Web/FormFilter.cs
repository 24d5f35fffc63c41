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

    private const string Start = "/home";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var request = context.HttpContext.Request;
        var cancel = context.HttpContext.RequestAborted;
        var posted = HttpMethods.IsPost(request.Method);
        if (posted && request.HasFormContentType)
        {
            form.Token = await TokenOfAsync(request, cancel);
            if (await WhereItLedAsync(form.Token, cancel) is { } sentBefore)
            {
                context.Result = sentBefore;
                return;
            }
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
        else if (posted && form.WasSaved && context.ModelState.IsValid && done.Result is PageResult)
        {
            // Some pages show once what they made, in place of leading on: the same press again leads to the page itself.
            await NoteWhereItLedAsync(request.Path, context.HttpContext.RequestAborted);
        }
        else if (posted && !context.ModelState.IsValid && done.Result is PageResult shown)
        {
            shown.StatusCode ??= StatusCodes.Status422UnprocessableEntity;
        }
    }

    /// <summary>A form that cannot be read has no token; what cannot be read of it is said elsewhere.</summary>
    private static async Task<string?> TokenOfAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            var fields = await request.ReadFormAsync(cancel);
            return fields[TokenField].ToString() is { Length: > 0 and <= 64 } token ? token : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private async Task<IActionResult?> AnswerAsync(PageHandlerExecutingContext context, Exception fault)
    {
        // The other press of the same form may have changed what this one then stumbled over. A use case that saved and then
        // refuses speaks for itself.
        if (
            !form.WasSaved
            && fault is RuleBrokenException or ChangedMeanwhileException or NotFoundException
            && await WhereItLedAsync(form.Token, context.HttpContext.RequestAborted) is { } sentBefore
        )
        {
            return sentBefore;
        }

        switch (fault)
        {
            case NotFoundException:
                return new NotFoundResult();
            case RuleBrokenException rule:
                context.ModelState.AddModelError(FieldOf(context, rule.Input), rule.Message);
                return await ShowAgainAsync(context, context.HandlerInstance);
            case ChangedMeanwhileException meanwhile when context.HandlerInstance is GoldthreadPage page:
                page.Conflict = await conflicts.DescribeAsync(meanwhile, context, context.HttpContext.RequestAborted);
                return await ShowAgainAsync(context, page);
            case AlreadyDoneException already:
                return await WhereItLedAsync(already.Token, context.HttpContext.RequestAborted)
                    ?? new LocalRedirectResult(Start);
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

    private async Task NoteWhereItLedAsync(string path, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.Set<FormPress>().SingleOrDefaultAsync(press => press.Token == form.Token, cancel) is { } press)
        {
            press.LedTo = path;
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <returns>The way to where the first press led, or nothing when there was none.</returns>
    private async Task<IActionResult?> WhereItLedAsync(string? token, CancellationToken cancel)
    {
        if (token is null)
        {
            return null;
        }

        db.ChangeTracker.Clear();
        var press = await db.Set<FormPress>()
            .AsNoTracking()
            .SingleOrDefaultAsync(known => known.Token == token, cancel);
        return press is null ? null : new LocalRedirectResult(press.LedTo ?? Start);
    }
}
