using Goldthread.Platform.Data;

namespace Goldthread.Features.Section11;

/// <summary>What an endpoint answers where the record is not in scope: the same as where there is none.</summary>
public static class NotFoundEndpoints
{
    public static async Task<IResult> OrNotFoundAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
    }
}
