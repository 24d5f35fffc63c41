namespace Goldthread.Features.Improvement;

/// <summary>The six stations of a thread, in the order in which learning travels.</summary>
public enum ThreadStation
{
    Source,
    Finding,
    Recommendation,
    Action,
    Evidence,
    Impact,
}

/// <summary>The stations in words.</summary>
public static class ThreadStationWords
{
    public static string Say(this ThreadStation station) =>
        station switch
        {
            ThreadStation.Source => "Source",
            ThreadStation.Finding => "Finding",
            ThreadStation.Recommendation => "Recommendation",
            ThreadStation.Action => "Action",
            ThreadStation.Evidence => "Evidence",
            ThreadStation.Impact => "Impact",
        };
}
