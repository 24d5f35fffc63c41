using System.Text;
using Goldthread.Platform.Office;

namespace Goldthread.Tests.Features.Improvement.ImportingTrackers;

/// <summary>Trackers as partnerships keep them.</summary>
public static class TrackerFiles
{
    public const string Header =
        "Source kind,Source,Source date,Finding,Themes,Recommendation,Action,Agency,Owner,Due,Status,Completed on,Evidence rung,Updates";

    public static byte[] Csv(params string[] rows) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", [Header, .. rows]) + "\r\n");

    /// <summary>A row in which everything is right.</summary>
    public static string Row(
        string action = "Share the record",
        string agency = "Constabulary",
        string owner = "\"Section 11 lead, police\"",
        string due = "29/01/2027",
        string status = "Open",
        string completed = "",
        string rung = "",
        string updates = "",
        string theme = "Neglect",
        string date = "18/05/2026",
        string kind = "Case audit"
    ) =>
        $"{kind},Neglect audit May 2026,{date},The record was not shared.,{theme},The record reaches all.,{action},{agency},{owner},{due},{status},{completed},{rung},{updates}";

    public static byte[] Workbook(IReadOnlyList<string> columns, params IReadOnlyList<object?>[] rows)
    {
        using var content = new MemoryStream();
        XlsxWriter.Write(
            content,
            new Workbook("Ours", ["Our tracker"], [new DownloadTable("Actions", "All", columns, rows)])
        );
        return content.ToArray();
    }
}
