using k8s;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace Containerize.Validation.Cluster;

/// <summary>The server, the credentials and the namespace that a kubeconfig, or the pod that the tool runs in, names.</summary>
/// <param name="Client">Carries the transport security and the credentials.</param>
/// <param name="Server">The server's address without user name or password.</param>
/// <param name="Context">The context's name; <c>in-cluster</c> for a pod's own service account.</param>
/// <param name="Namespace">The context's namespace; null when it names none.</param>
internal sealed record ClusterConnection(Kubernetes Client, string Server, string Context, string? Namespace) : IDisposable
{
    private const string Variable = "KUBECONFIG";

    /// <summary>Reads the kubeconfig; no request is sent yet.</summary>
    /// <param name="options">Which file and context.</param>
    /// <exception cref="ContainerizeException">There is no kubeconfig, it cannot be read, or it lacks the context.</exception>
    public static ClusterConnection Open(ClusterOptions options)
    {
        var files = Files(options);
        if (files.Length == 0)
        {
            if (options.Context is null && KubernetesClientConfiguration.IsInCluster())
            {
                return Connect(KubernetesClientConfiguration.InClusterConfig(), "in-cluster");
            }

            throw Unavailable("there is no kubeconfig, so no cluster is known", $"set {Variable} or write ~/.kube/config");
        }

        var names = string.Join(", ", files.Select(f => f.Name));
        try
        {
            var kubeConfig = KubeConfigFiles.Load(files, options.Context);
            var context = Choose(kubeConfig, options.Context, names);
            return Connect(KubernetesClientConfiguration.BuildConfigFromConfigObject(kubeConfig, context), context);
        }
        catch (Exception e) when (e is not ContainerizeException and not OperationCanceledException)
        {
            var reason = e is KubeConfigException or YamlDotNet.Core.YamlException or IOException or UnauthorizedAccessException
                ? ServerText.Clean(e.Message)
                : "it is malformed";
            throw new ContainerizeException(ExitCode.Unavailable, $"the kubeconfig {names} cannot be used: {reason}", "correct it; `kubectl config view` shows what it holds", inner: e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();

    private static FileInfo[] Files(ClusterOptions options)
    {
        if (options.KubeConfig is { } path)
        {
            return File.Exists(path)
                ? [new FileInfo(path)]
                : throw Unavailable($"the kubeconfig {path} does not exist", "name a file that does");
        }

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } list)
        {
            var files = list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(File.Exists).Select(f => new FileInfo(f)).ToArray();
            return files.Length > 0 ? files : throw Unavailable($"no file that {Variable} names exists", $"correct {Variable}");
        }

        var own = KubernetesClientConfiguration.KubeConfigDefaultLocation;
        return File.Exists(own) ? [new FileInfo(own)] : [];
    }

    private static string Choose(K8SConfiguration kubeConfig, string? asked, string files)
    {
        var known = (kubeConfig.Contexts ?? []).Select(c => c.Name).Order(StringComparer.Ordinal).ToList();
        var choice = known.Count == 0 ? "add a context to it" : $"choose one of: {string.Join(", ", known)}";
        var context = asked ?? kubeConfig.CurrentContext;
        if (string.IsNullOrEmpty(context))
        {
            throw Unavailable($"the kubeconfig {files} has no current context", choice);
        }

        return known.Contains(context, StringComparer.Ordinal)
            ? context
            : throw Unavailable($"the kubeconfig {files} has no context '{context}'", choice);
    }

    private static ClusterConnection Connect(KubernetesClientConfiguration configuration, string context)
    {
        configuration.HttpClientTimeout = System.Threading.Timeout.InfiniteTimeSpan;
        var client = new Kubernetes(configuration);
        return new ClusterConnection(
            client,
            client.BaseUri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/'),
            context,
            string.IsNullOrEmpty(configuration.Namespace) ? null : configuration.Namespace);
    }

    private static ContainerizeException Unavailable(string what, string remedy) => new(ExitCode.Unavailable, what, remedy);
}
