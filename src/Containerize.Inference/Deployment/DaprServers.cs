using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>The servers behind the Dapr components that a service uses: code names the component, the component's file names the server.</summary>
internal static class DaprServers
{
    /// <summary>One fact per component: those that code names, those that are scoped to the service, the actors' store, and the brokers of a service that publishes or subscribes.</summary>
    /// <param name="name">The service's name, its app id where nothing gives another.</param>
    /// <param name="facts">What its code shows.</param>
    /// <param name="containers">How the repository's own deployment runs it.</param>
    /// <param name="components">The components.</param>
    public static IEnumerable<ServerFact> Of(string name, IReadOnlyList<Fact> facts, IReadOnlyList<DeployedContainer> containers, IReadOnlyList<DaprComponent> components)
    {
        var uses = facts.OfType<ServerFact>().Where(f => f.ServerType == ServerTypes.Dapr).ToArray();
        if (uses.Length == 0)
        {
            yield break;
        }

        var ids = containers.Select(c => c.DaprAppId).Where(i => i.Length > 0).Append(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var component in components.Where(c => c.Scopes.Count == 0 || c.Scopes.Any(ids.Contains)))
        {
            var named = uses.FirstOrDefault(f => f.Target == component.Name);
            if (named is null && component.Scopes.Count == 0 && !MayUse(component, uses, facts))
            {
                continue;
            }

            var evidence = new Evidence(component.Location.File, component.Location.Line, component.Location.Column, $"Dapr component {component.Name}", InferenceRules.DaprComponent, named is null ? Confidence.Likely : Confidence.Certain);
            yield return new ServerFact(evidence, new Scope(Scope.TopLevel), component.Type, component.Kind, component.Address.Length > 0 ? new LiteralText(component.Address) : new UnknownText(""), $"Dapr {component.Block}", "", "host");
        }
    }

    // A component that is open to all is used by whoever uses its building block.
    private static bool MayUse(DaprComponent component, ServerFact[] uses, IReadOnlyList<Fact> facts) => component.Block switch
    {
        "pubsub" => facts.OfType<MessageFact>().Any(m => m.Evidence.Detector == "dapr"),
        "state" => component.IsActorStore && uses.Any(u => u.Client == "MapActorsHandlers"),
        _ => false,
    };
}
