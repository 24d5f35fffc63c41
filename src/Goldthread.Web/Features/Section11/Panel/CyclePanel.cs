using Goldthread.Features.Partnership;

namespace Goldthread.Features.Section11.Panel;

/// <summary>The panel of one area for one cycle: who is in it, and who reads which agency.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Members">The panel, one post a person.</param>
/// <param name="Agencies">Those whose answers were released here, by name.</param>
/// <param name="Conflicts">Who must not read which.</param>
public sealed record CyclePanel(
    Cycle Cycle,
    IReadOnlyList<PostHolder> Members,
    IReadOnlyList<PanelAgency> Agencies,
    PanelConflicts Conflicts
)
{
    /// <summary>How many agencies a panel member reads.</summary>
    public int LoadOf(PostHolder member) =>
        Agencies.Count(agency => agency.Counting.Any(seat => seat.Holder?.PersonId == member.PersonId));

    /// <summary>Those who may read an agency.</summary>
    public IReadOnlyList<PostHolder> FreeFor(PanelAgency agency) =>
        [.. Members.Where(member => !Conflicts.Bars(agency.Agency.Id, member.PersonId))];
}

/// <summary>One agency and who reads it.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Release">Its newest submission that was released here.</param>
/// <param name="Seats">Every evaluation of it, counted or set aside.</param>
public sealed record PanelAgency(Agency Agency, Release Release, IReadOnlyList<PanelSeat> Seats)
{
    public IReadOnlyList<PanelSeat> Counting => [.. Seats.Where(seat => seat.Counts)];

    public int Finished => Counting.Count(seat => seat.IsFinished);

    /// <summary>Whether a rating of it was agreed; who reads it is settled then.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>How many readers it still needs.</summary>
    public int Missing => Math.Max(0, PanelSuggestion.Pair - Counting.Count);

    /// <summary>Whether what its readers say may be laid side by side.</summary>
    public bool IsScored => Counting.Count >= PanelSuggestion.Pair && Finished == Counting.Count;

    /// <summary>The posts that read it, as a page carries them to see whether somebody changed them meanwhile.</summary>
    public string Seating => string.Join(',', Counting.Select(seat => seat.Evaluation.PostId).Order());

    /// <summary>One reader finished and the other was set aside: the team decides whether that is enough.</summary>
    public bool IsScoredByOne => Counting is [{ IsFinished: true }] && Seats.Count > 1;

    /// <summary>Whether the agency has sent other answers since a reader began or finished.</summary>
    public bool HasSentSince(PanelSeat seat) =>
        seat.Evaluation.BegunOn is not null && seat.Evaluation.SubmissionId != Release.SubmissionId;

    /// <summary>Where it stands, in words that tell nobody what anybody scored.</summary>
    public string Standing =>
        IsScored ? "Scored"
        : IsScoredByOne ? "One reader has finished, the other was set aside"
        : Counting.Count == 0 ? "Not allotted"
        : FormattableString.Invariant($"{Finished} of {PanelSuggestion.Pair} readers have finished");
}

/// <summary>One evaluation with who holds its post today.</summary>
/// <param name="Evaluation">The evaluation.</param>
/// <param name="Title">The post.</param>
/// <param name="Holder">Nothing where nobody holds the post.</param>
/// <param name="IsBarred">Whether its holder has come to work for the agency before a rating was agreed.</param>
public sealed record PanelSeat(PanelEvaluation Evaluation, string Title, PostHolder? Holder, bool IsBarred)
{
    /// <summary>Whether what it says counts, now or when it is finished.</summary>
    public bool Counts => Evaluation.Counts && !IsBarred;

    public bool IsFinished => Evaluation.FinishedOn is not null;

    /// <summary>Why it does not count.</summary>
    public string? Because => Evaluation.SetAsideBecause ?? (IsBarred ? PanelConflicts.Because : null);

    public string Status =>
        !Counts ? "Set aside"
        : IsFinished ? "Finished"
        : Evaluation.BegunOn is not null ? "Begun"
        : "Not begun";
}
