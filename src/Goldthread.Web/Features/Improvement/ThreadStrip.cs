namespace Goldthread.Features.Improvement;

/// <summary>
/// The six stations of the thread that a record hangs on, for the top of the record’s page: what exists is solid, what
/// does not is dashed, and a word says it too.
/// </summary>
/// <param name="Name">“Thread for finding F-118”.</param>
/// <param name="Stations">All six, in order.</param>
public sealed record ThreadStrip(string Name, IReadOnlyList<StripStation> Stations)
{
    /// <summary>The classes of one step: where we are, what is missing, and whether the line to the next one is dashed.</summary>
    public string Classes(int place)
    {
        var station = Stations[place];
        var breaks = station.Exists && place + 1 < Stations.Count && !Stations[place + 1].Exists;
        return string.Join(
            ' ',
            new[] { station.IsHere ? "now" : "", station.Exists ? "" : "todo", breaks ? "next-todo" : "" }.Where(word =>
                word.Length > 0
            )
        );
    }
}

/// <summary>One station of the strip.</summary>
/// <param name="Station">Which of the six.</param>
/// <param name="Text">What stands there: a reference, a verdict, or that there is nothing yet.</param>
/// <param name="Path">Its page; nothing where there is none, or where it is this page.</param>
/// <param name="State">A few words on how it stands.</param>
/// <param name="Exists">Whether the thread has come this far.</param>
/// <param name="IsHere">Whether it is the record whose page this is.</param>
public sealed record StripStation(
    ThreadStation Station,
    string Text,
    string? Path,
    string State,
    bool Exists,
    bool IsHere
);
