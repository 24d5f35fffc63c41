using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home;

/// <summary>The audit log as a table to take away.</summary>
public static class AuditTable
{
    /// <summary>A spreadsheet opens so many rows without trouble; the file says when there were more.</summary>
    public const int MostRows = 10_000;

    public static DownloadTable Of(AuditSlice slice)
    {
        var rows = slice.Lines.Select(line =>
            (IReadOnlyList<object?>)
                [
                    line.Number,
                    Words.TableMoment(line.At),
                    line.Actor,
                    AuditWords.Say(line.UseCase),
                    AuditWords.Event(line.Kind, line.Action),
                    line.Reason,
                ]
        );
        return new DownloadTable(
            "Audit log",
            "Audit log",
            ["Number", "When", "Who", "What was done", "Record", "Reason"],
            slice.HasOlder ? rows.Append(Cut()) : rows
        );
    }

    private static IReadOnlyList<object?> Cut() =>
        [
            $"Only the newest {Words.Count(MostRows)} entries are in this file. Choose fewer days to get the others.",
            null,
            null,
            null,
            null,
            null,
        ];
}
