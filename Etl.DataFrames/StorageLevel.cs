namespace Etl.DataFrames;

/// <summary>Where kept rows live. The engines decide that themselves: memory first, disk when memory is short.</summary>
/// <param name="UseDisk">Whether disk is used.</param>
/// <param name="UseMemory">Whether memory is used.</param>
/// <param name="UseOffHeap">Whether memory outside of the JVM is used.</param>
/// <param name="Deserialized">Whether rows are kept as objects.</param>
/// <param name="Replication">How often each row is kept.</param>
public sealed record StorageLevel(bool UseDisk, bool UseMemory, bool UseOffHeap, bool Deserialized, int Replication = 1)
{
    /// <summary>Nowhere.</summary>
    public static StorageLevel NONE { get; } = new(false, false, false, false);

    /// <summary>On disk.</summary>
    public static StorageLevel DISK_ONLY { get; } = new(true, false, false, false);

    /// <summary>On two disks.</summary>
    public static StorageLevel DISK_ONLY_2 { get; } = new(true, false, false, false, 2);

    /// <summary>In memory.</summary>
    public static StorageLevel MEMORY_ONLY { get; } = new(false, true, false, true);

    /// <summary>In the memory of two machines.</summary>
    public static StorageLevel MEMORY_ONLY_2 { get; } = new(false, true, false, true, 2);

    /// <summary>In memory, serialized.</summary>
    public static StorageLevel MEMORY_ONLY_SER { get; } = new(false, true, false, false);

    /// <summary>In the memory of two machines, serialized.</summary>
    public static StorageLevel MEMORY_ONLY_SER_2 { get; } = new(false, true, false, false, 2);

    /// <summary>In memory, and on disk when memory is short.</summary>
    public static StorageLevel MEMORY_AND_DISK { get; } = new(true, true, false, true);

    /// <summary>The same on two machines.</summary>
    public static StorageLevel MEMORY_AND_DISK_2 { get; } = new(true, true, false, true, 2);

    /// <summary>In memory, serialized, and on disk when memory is short.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER { get; } = new(true, true, false, false);

    /// <summary>The same on two machines.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER_2 { get; } = new(true, true, false, false, 2);

    /// <summary>In memory outside of the JVM.</summary>
    public static StorageLevel OFF_HEAP { get; } = new(true, true, true, false);

    /// <summary>The level in Spark's words.</summary>
    public string Description() =>
        $"{(UseDisk ? "Disk " : "")}{(UseMemory ? "Memory " : "")}{(UseOffHeap ? "(off heap) " : "")}{(Deserialized ? "Deserialized" : "Serialized")} {Replication}x Replicated";
}
