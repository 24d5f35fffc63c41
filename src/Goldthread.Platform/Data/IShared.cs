namespace Goldthread.Platform.Data;

/// <summary>
/// Belongs to no partnership: agencies, geography, published values, accounts. Read by all who are signed in; written by
/// administrators and importers. Every entity carries exactly one marker of this file (ADR 16).
/// </summary>
public interface IShared;

/// <summary>Belongs to one partnership, for ever. Found only by people whose scope holds that partnership.</summary>
public interface IOwned
{
    Guid PartnershipId { get; }
}

/// <summary>
/// A table of the floor itself (trail, outbox, search entries, sessions). Reached only through the floor, which puts the
/// scope in each query; the job runner and the verification of the trail alone read across.
/// </summary>
public interface IFloor
{
    Guid? PartnershipId { get; }

    Guid? AgencyId { get; }
}

/// <summary>
/// Counts its own changes, so that of two people who edit one record the second is told and both keep their words.
/// The number is set by the application, alike on both databases.
/// </summary>
public interface IVersioned
{
    uint Version { get; }
}
