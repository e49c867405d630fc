namespace Containerize.Bot.Settings;

/// <summary>Where repositories are analysed.</summary>
internal enum ExecutorKind
{
    /// <summary>On this machine, each in a sandbox.</summary>
    Process,

    /// <summary>In a cluster, each in a pod of its own.</summary>
    Kubernetes,
}
