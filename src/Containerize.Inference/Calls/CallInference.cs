using Containerize.Inference.Deployment;
using Containerize.Inference.Naming;
using Containerize.Inference.Reasons;
using Containerize.Inference.Servers;
using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>Works out whom a service calls.</summary>
internal static class CallInference
{
    /// <summary>The connections, and the calls whose target is not known.</summary>
    public static (IReadOnlyList<Connection> Calls, IReadOnlyList<Unresolved> Open) Infer(ServiceDraft draft, CalleeMatcher callees, IReadOnlyList<Infrastructure> servers, DeploymentEvidence deployment)
    {
        var calls = new List<Connection>();
        var open = new List<Unresolved>();
        foreach (var call in OutboundCalls.Of(draft.Facts, draft.Values, draft.Configuration))
        {
            var urls = new[] { call.Address.Production, call.Address.Development }.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
            if (Deployed(urls, callees, deployment) is { } server)
            {
                calls.Add(new Connection(draft.Name, KebabCase.Of(server.Name), call.Kind, "", Confidence.Certain, false, call.Address.Evidence.Prepend(call.Evidence).Distinct().ToEquatableList()));
                continue;
            }

            // A class that only reads an address may be named for what it works on, not for whom it calls.
            var client = call.Evidence.Confidence == Confidence.Certain ? call.Client : "";
            var match = callees.Match(urls, call.Address.Keys, client, call.Contract, draft.Name);
            if (match is not null)
            {
                var evidence = call.Address.Evidence.Prepend(call.Evidence).Append(call.Evidence with { Detail = match.Reason, Detector = InferenceRules.Callee, Confidence = match.Confidence });
                calls.Add(new Connection(draft.Name, match.Service, call.Kind, "", match.Confidence, false, evidence.Distinct().ToEquatableList()));
                CallSupply.Supply(call, match.Service, draft.Configuration, draft.Keys);
            }
            else if (call.Evidence.Confidence == Confidence.Certain && Open(draft, call, servers) is { } unknown)
            {
                open.Add(unknown);
            }
        }

        foreach (var call in BrowserCalls.Of(draft))
        {
            var urls = new[] { call.Address.Production, call.Address.Development }.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
            if (callees.Match(urls, [], "", "", draft.Name) is { } match)
            {
                calls.Add(new Connection(draft.Name, match.Service, call.Kind, "", Confidence.Likely, false, EquatableList.Of(call.Evidence, call.Evidence with { Detail = match.Reason, Detector = InferenceRules.Callee })));
            }
        }

        return (calls, open);
    }

    // A host, or a port of the machine itself, that the repository's own deployment runs from an image of somebody else's.
    private static DeployedServer? Deployed(IEnumerable<string> urls, CalleeMatcher callees, DeploymentEvidence deployment) => urls.Select(CalleeMatcher.HostAndPort)
        .Select(u => ServerAddress.IsLocalHost(u.Host) ? deployment.Servers.FirstOrDefault(s => s.PublishedPorts.Contains(u.Port) && !callees.IsLocalPort(u.Port)) : deployment.ServerAt(u.Host))
        .FirstOrDefault(s => s is not null);

    private static Unresolved? Open(ServiceDraft draft, OutboundCall call, IReadOnlyList<Infrastructure> servers)
    {
        var (host, port) = call.Address.Text is { } url ? CalleeMatcher.HostAndPort(url) : ("", 0);
        if (servers.Any(s => s.Name.Equals(host, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var by = call.Address.Keys.Count > 0 ? $" (key {call.Address.Keys[0]})" : call.Client.Length > 0 ? $" (client {call.Client})" : "";
        return host.Contains('.', StringComparison.Ordinal) && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') && !ServerAddress.IsLocalHost(host)
            ? Outside(draft, host, port, call, by)
            : new Unresolved(draft.Name, $"{draft.Name} calls a system that could not be told{by}", "give its address in configuration, or name it in the settings", call.Evidence.Location, HidesDependency: true);
    }

    // What is only known of development may lead anywhere in production.
    private static Unresolved Outside(ServiceDraft draft, string host, int port, OutboundCall call, string by)
    {
        var known = call.Address.Production is not null && port > 0;
        return new Unresolved(draft.Name, $"{draft.Name} calls {host}, which is outside this solution{by}", known ? "that is fine if it is meant: its egress is let out to it" : "that is fine if it is meant: its egress stays open for it", call.Evidence.Location, HidesDependency: !known)
        {
            Outside = known ? new OutsideAddress(host, port) : null,
        };
    }
}
