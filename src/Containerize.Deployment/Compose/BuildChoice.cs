namespace Containerize.Deployment.Compose;

/// <summary>Which images are built before the start.</summary>
internal enum BuildChoice
{
    /// <summary>Those that are not on this machine.</summary>
    Missing,

    /// <summary>All of them.</summary>
    All,

    /// <summary>None.</summary>
    None,
}
