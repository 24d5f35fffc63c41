using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11.Panel;

/// <summary>M10: panel work was allotted, or is due soon. It counts agencies and names none.</summary>
public static class PanelLetter
{
    public static AssessmentLetter Of(PostHolder to, int agencies, Cycle cycle, string place, bool isReminder) =>
        new(
            "M10",
            $"{Words.Plural(agencies, "agency", "agencies")} to score by {Words.PlainDate(cycle.PanelOn)}",
            [
                isReminder
                    ? $"You still have {Words.Plural(agencies, "agency", "agencies")} to score for {cycle.Name} by {Words.Date(cycle.PanelOn)}."
                    : $"You are asked to score {Words.Plural(agencies, "agency", "agencies")} for {cycle.Name} by {Words.Date(cycle.PanelOn)}.",
                "Another panel member reads the same. Neither of you sees what the other says until both have finished. Every page is saved, so you can stop and come back.",
            ],
            ("See what to score", Section11Paths.PanelWork(place, cycle.Year)),
            [
                "If you work for one of these agencies, or cannot score by then, reply and tell us. We will ask somebody else.",
            ]
        )
        {
            To = [to],
            IsReminder = isReminder,
        };
}
