using Containerize.Inference.Calls;
using Containerize.Inference.Classification;
using Containerize.Inference.Configuration;
using Containerize.Inference.Deployment;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference;

/// <summary>A service while it is worked out.</summary>
internal sealed class ServiceDraft
{
    /// <summary>Why it is a service.</summary>
    public required ServiceDecision Decision { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The facts that count for it.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Its configuration files.</summary>
    public required ServiceConfiguration Configuration { get; init; }

    /// <summary>Resolves its values.</summary>
    public required ValueResolver Values { get; init; }

    /// <summary>Its configuration keys.</summary>
    public required KeyCollector Keys { get; init; }

    /// <summary>Its ports.</summary>
    public IReadOnlyList<ServicePort> Ports { get; set; } = [];

    /// <summary>The folders of its SQLite files.</summary>
    public IReadOnlyList<Volume> Databases { get; set; } = [];

    /// <summary>How others address it.</summary>
    /// <param name="aliases">Its other names.</param>
    /// <param name="deployed">How the repository's own deployment runs it.</param>
    public Callee AsCallee(IEnumerable<string> aliases, IReadOnlyList<DeployedContainer> deployed) => new(
        Name,
        Decision.Project,
        aliases.Distinct(StringComparer.OrdinalIgnoreCase).ToEquatableList(),
        Configuration.LaunchSettings.Ports.Select(p => p.Port).Concat(Ports.Where(p => !p.IsImageDefault).Select(p => p.Port)).Concat(LocalPorts()).Distinct().ToEquatableList(),
        Facts.OfType<GrpcServiceFact>().Select(f => f.ServiceName).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToEquatableList())
    {
        PublishedPorts = deployed.SelectMany(c => c.Ports).Select(p => p.Published).Where(p => p > 0).Distinct().ToEquatableList(),
    };

    // Kestrel endpoints and URLs of the developer's own settings.
    private IEnumerable<int> LocalPorts() =>
        Configuration.Below("Kestrel:Endpoints", "Development").Where(v => v.Key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase))
            .Concat(new[] { Configuration.Find("Urls", "Development") }.OfType<ConfigurationValue>())
            .SelectMany(v => v.Value.Split(';')).Select(u => CalleeMatcher.HostAndPort(u).Port).Where(p => p > 0);
}
