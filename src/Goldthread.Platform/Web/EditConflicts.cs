using System.Text.Json;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Web;

/// <summary>
/// Describes an edit conflict from the trail: who saved first, when, and the fields in which their words differ from those
/// that were just typed. The form keeps the typed words and takes the new version, so that saving again is a decision.
/// </summary>
[Scoped]
public sealed class EditConflicts(GoldthreadDb db)
{
    public const string VersionField = "Input.Version";

    public async Task<EditConflict> DescribeAsync(
        ChangedMeanwhileException meanwhile,
        PageHandlerExecutingContext context,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.Clear();
        var latest = await db.Set<TrailEntry>()
            .AsNoTracking()
            .Where(entry => entry.SubjectId == meanwhile.RecordId && entry.After != null)
            .OrderByDescending(entry => entry.Number)
            .FirstAsync(cancel);
        var saved = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(latest.After!)!;
        List<EditConflictField> fields = [];
        foreach (var (name, value) in saved.Where(pair => pair.Key != nameof(IVersioned.Version)))
        {
            var typed = context.ModelState.TryGetValue($"Input.{name}", out var entry) ? entry.AttemptedValue : null;
            if (typed is not null && !string.Equals(typed.Trim(), value.ToString(), StringComparison.Ordinal))
            {
                fields.Add(new EditConflictField(LabelOf(name), value.ToString(), typed));
            }
        }

        context.ModelState.SetModelValue(VersionField, meanwhile.VersionNow, $"{meanwhile.VersionNow}");
        return new EditConflict(latest.Actor, latest.At, fields);
    }

    /// <summary><c>ShortName</c> is shown as "Short name".</summary>
    private static string LabelOf(string property)
    {
        var words = Conventions.Snake(property).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
