namespace Goldthread.Features.Questionnaires;

/// <summary>
/// The practice themes that questions of shipped sets name by a short code, as people say them. A set of a partnership’s own
/// may name others; their code is then shown as it stands.
/// </summary>
public static class QuestionThemes
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["assessment"] = "Assessment of risk",
        ["babies"] = "Babies and unborn children",
        ["curiosity"] = "Professional curiosity",
        ["disability"] = "Disabled children and SEND",
        ["disproportionality"] = "Disproportionality and anti-racism",
        ["domestic"] = "Domestic abuse",
        ["earlyhelp"] = "Early help",
        ["escalation"] = "Escalation and resolution",
        ["exploitation"] = "Exploitation and missing",
        ["family"] = "Family engagement",
        ["fathers"] = "Fathers and wider family",
        ["info"] = "Information sharing",
        ["learning"] = "Learning into practice",
        ["mentalhealth"] = "Children’s mental health",
        ["neglect"] = "Neglect",
        ["online"] = "Online harm",
        ["oversight"] = "Management oversight",
        ["parents"] = "Parental mental health and substance use",
        ["partnership"] = "Multi-agency working",
        ["planning"] = "Plans and reviews",
        ["records"] = "Recording and chronology",
        ["sexual"] = "Child sexual abuse",
        ["supervision"] = "Supervision",
        ["thresholds"] = "Thresholds and referral",
        ["transitions"] = "Transitions and moves",
        ["voice"] = "Voice of the child",
        ["workforce"] = "Safe workforce",
    };

    public static string Say(string code) => Names.GetValueOrDefault(code, code);
}
