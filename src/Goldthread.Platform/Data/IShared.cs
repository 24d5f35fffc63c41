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
/// Owned, and about one agency: people of an agency see only their own agency's, everybody else in the partnership all.
/// </summary>
public interface INamesAgency : IOwned
{
    Guid AgencyId { get; }
}

/// <summary>
/// Owned, and never for people of an agency, not even of the agency it is about: a panel's notes and its blind scores. Seen
/// by those whose post stands in the partnership itself.
/// </summary>
public interface IKeptFromAgencies : IOwned;

/// <summary>
/// Belongs to one agency, wherever it works: a self-assessment that is not sent, its evidence. Only people of that agency
/// find it, until it is released to a partnership (<see cref="ReadThroughAttribute"/>). Only they write it. What it holds is
/// recorded in a chain of the trail of its own.
/// </summary>
public interface IHeldByAgency
{
    Guid AgencyId { get; }
}

/// <summary>
/// Held by an agency, and read by each partnership that a row of another table releases it to. A held row without this is
/// read by nobody else.
/// </summary>
/// <param name="release">The table of the releasing rows, each an <see cref="IOwned"/>.</param>
/// <param name="key">The property of a releasing row that holds the key of what it releases.</param>
/// <param name="own">The property of the held row that this key is compared with: its id unless said otherwise.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadThroughAttribute(Type release, string key, string own = nameof(Entity.Id)) : Attribute
{
    public Type Release => release;

    public string Key => key;

    public string Own => own;
}

/// <summary>
/// Owned, and seen by the agencies that rows of another table name: people of an agency find the record only where one of
/// its naming rows is theirs. Everybody else in the partnership finds it anyway.
/// </summary>
/// <param name="naming">The table of the naming rows, each an <see cref="INamesAgency"/>.</param>
/// <param name="key">The property of a naming row that holds the record's id.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SeenByAgenciesAttribute(Type naming, string key) : Attribute
{
    public Type Naming => naming;

    public string Key => key;
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
