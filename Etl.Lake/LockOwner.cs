namespace Etl.Lake;

/// <summary>Who holds a lock.</summary>
/// <param name="Id">An id that no other owner ever has, such as that of a run.</param>
/// <param name="Name">Where to look for the owner: user, machine, process.</param>
/// <param name="Since">Since when.</param>
public sealed record LockOwner(string Id, string Name, DateTimeOffset Since);
