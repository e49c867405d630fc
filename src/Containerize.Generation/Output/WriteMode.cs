namespace Containerize.Generation;

/// <summary>What <see cref="OutputWriter"/> does.</summary>
public enum WriteMode
{
    /// <summary>Writes the files and the lock file.</summary>
    Write,

    /// <summary>Writes nothing and reports what a write would do.</summary>
    DryRun,

    /// <summary>Writes nothing; a file that would change is drift.</summary>
    Check,
}
