using Goldthread.Platform.Data;

namespace Goldthread.Tests.Support;

/// <summary>A record that an agency holds and releases, for the tests of the floor.</summary>
[ReadThrough(typeof(SampleRelease), nameof(SampleRelease.DraftId))]
public sealed class SampleDraft : Entity, IHeldByAgency
{
    public Guid AgencyId { get; set; }

    public string Words { get; set; } = "";
}

/// <summary>Lets one partnership read a draft.</summary>
public sealed class SampleRelease : Entity, INamesAgency
{
    public Guid PartnershipId { get; set; }

    public Guid AgencyId { get; set; }

    public Guid DraftId { get; set; }
}

/// <summary>A panel's note about an agency.</summary>
public sealed class SampleNote : Entity, IKeptFromAgencies
{
    public Guid PartnershipId { get; set; }

    public Guid AgencyId { get; set; }

    public string Words { get; set; } = "";
}
