namespace Goldthread.Platform.Trail;

/// <summary>
/// What people said without giving their name, and all that stands beside it: answers, texts, codes, part answers. Such a
/// row enters no trail, no search entry and no log, has no time and no key that tells an order, and its table is mixed after
/// each writing (<see cref="Data.RowMixer"/>). To the floor it is <see cref="IBulk"/>: an entry of the trail for each answer
/// would say to the millisecond when it came, which is what must not be known (ADR 33).
/// </summary>
public interface IKeptApart : IBulk;
