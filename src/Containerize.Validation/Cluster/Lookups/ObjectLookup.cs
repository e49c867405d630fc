using System.Collections.Concurrent;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>Asks the cluster for objects, each once.</summary>
/// <param name="run">What the trials share.</param>
internal sealed class ObjectLookup(TrialRun run)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ApiAnswer>>> _lists = new(StringComparer.Ordinal);

    /// <summary>Looks for one object.</summary>
    /// <param name="target">The object, or the default of its kind.</param>
    /// <param name="content">Whether its content is needed.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<LookupAnswer> FindAsync(LookupTarget target, bool content, CancellationToken ct)
    {
        if (target.IsClass)
            return OfClass(target, await ListAsync(target.Resource, ct).ConfigureAwait(false));
        var path = target.Resource.Item(target.Namespace, target.Name);
        var request = !content ? ApiRequest.GetMetadata(path)
            : target.Kind == "Secret" ? ApiRequest.Get(path) with { Keep = SecretKeys.Keep }
            : ApiRequest.Get(path);
        var answer = await run.Server.SendAsync(request, ct).ConfigureAwait(false);
        return answer switch
        {
            { Succeeded: true } => new LookupAnswer(true) { Content = content ? LiveObject.Read(answer.Body) : null },
            { Code: 404 } => new LookupAnswer(false),
            _ => Unknown(answer),
        };
    }

    /// <summary>The objects of a kind that belongs to the whole cluster.</summary>
    private Task<ApiAnswer> ListAsync(ApiResource resource, CancellationToken ct) =>
        _lists.GetOrAdd(resource.Collection(""), path => new Lazy<Task<ApiAnswer>>(() => run.Server.SendAsync(ApiRequest.Get(path), ct))).Value;

    private static LookupAnswer OfClass(LookupTarget target, ApiAnswer answer)
    {
        if (!answer.Succeeded)
            return answer.Code == 404 ? new LookupAnswer(false) : Unknown(answer);
        var items = LiveObject.Items(answer.Body);
        var names = items.Select(LiveObject.Name).Order(StringComparer.Ordinal).ToList();
        return new LookupAnswer(target.IsDefault ? items.Any(item => IsDefault(target.Kind, item)) : names.Contains(target.Name, StringComparer.Ordinal)) { Others = names };
    }

    private static bool IsDefault(string kind, YamlNode live)
    {
        var annotations = live["metadata"]?["annotations"];
        return kind == "StorageClass"
            ? annotations?["storageclass.kubernetes.io/is-default-class"]?.Text == "true" || annotations?["storageclass.beta.kubernetes.io/is-default-class"]?.Text == "true"
            : annotations?["ingressclass.kubernetes.io/is-default-class"]?.Text == "true";
    }

    private static LookupAnswer Unknown(ApiAnswer answer) =>
        new(null, answer.Code == 403 ? "the credentials may not read it" : $"the server answers {answer.Code}");
}
