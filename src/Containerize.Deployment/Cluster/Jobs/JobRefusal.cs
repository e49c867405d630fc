using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster.Jobs;

/// <summary>Says why the cluster does not take an object.</summary>
internal static class JobRefusal
{
    /// <summary>The error of an answer that is no success.</summary>
    /// <param name="what">What was to be done, such as <c>the Job analysis-7</c>.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="answer">The answer.</param>
    public static ContainerizeException Of(string what, string ns, ApiAnswer answer)
    {
        if (answer.Code == 403 && answer.Status?.Message.Contains(" cannot ", StringComparison.Ordinal) == true)
            return new ContainerizeException(ExitCode.Unavailable, $"{what} is forbidden: {MessageText.Clean(answer.Status.Message)}", $"Grant the account of this server the Role {JobRights.Role(ns)}");
        if (answer.NamespaceMissing) return new ContainerizeException(ExitCode.Unavailable, $"{what} has nowhere to go: there is no namespace '{ns}'", "Make it, or name another one");
        var problems = RefusalReader.Read(answer).Select(p => p.Message);
        return new ContainerizeException(ExitCode.Unavailable, $"{what} was not taken by the cluster: {string.Join("; ", problems)}", "");
    }

    /// <summary>The error of rights that are missing.</summary>
    /// <param name="ns">The namespace.</param>
    /// <param name="missing">The rights.</param>
    public static ContainerizeException Of(string ns, IReadOnlyList<string> missing) => new(
        ExitCode.Unavailable, $"the account of this server may not {string.Join(", ", missing)} in the namespace {ns}", $"Grant it the Role {JobRights.Role(ns)}");
}
