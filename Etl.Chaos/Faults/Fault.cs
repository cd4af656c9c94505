namespace Etl.Chaos.Faults;

/// <summary>What goes wrong between the job and S3.</summary>
internal enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Some answers are 503 ServiceUnavailable.</summary>
    Unavailable,

    /// <summary>Some answers are 503 SlowDown.</summary>
    SlowDown,

    /// <summary>Some answers are 500 InternalError.</summary>
    InternalError,

    /// <summary>Some connections break before the request is passed on.</summary>
    ResetBefore,

    /// <summary>Some connections break in the middle of the answer.</summary>
    ResetInBody,

    /// <summary>Some answers end in the middle as if that were their end.</summary>
    TruncatedBody,

    /// <summary>Some requests are done, and the connection breaks instead of an answer.</summary>
    LostAnswer,

    /// <summary>Some uploads in parts are begun, and the connection breaks instead of the answer with their id.</summary>
    LostStart,

    /// <summary>Some objects that are there are not found.</summary>
    NotFoundAfterWrite,

    /// <summary>Some answers come a few bytes at a time.</summary>
    SlowDrip,

    /// <summary>Some writes meet another at the same moment: 409.</summary>
    Conflict,

    /// <summary>A byte of each object is another when it arrives.</summary>
    DamagedBody,

    /// <summary>The credentials have expired.</summary>
    ExpiredAtOnce,

    /// <summary>The credentials expire on the way.</summary>
    ExpiredMidway,

    /// <summary>The credentials may read and not write.</summary>
    ForbiddenWrites,

    /// <summary>Every answer is 503.</summary>
    UnavailableForGood,
}
