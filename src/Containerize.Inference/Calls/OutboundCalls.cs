using Containerize.Inference.Configuration;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>Collects the calls that a service makes, from its clients and from the routes of its proxies.</summary>
internal static class OutboundCalls
{
    /// <summary>The calls, in the order of the facts.</summary>
    public static IEnumerable<OutboundCall> Of(IReadOnlyList<Fact> facts, ValueResolver values, ServiceConfiguration configuration)
    {
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case HttpClientFact http:
                    // A property that only has the name of an address is one where configuration gives it a value.
                    foreach (var address in http.Evidence.Confidence == Confidence.Certain ? OrNone(values.Resolve(http.Address)) : values.Resolve(http.Address).Where(a => a.Keys.Count > 0))
                    {
                        yield return new OutboundCall(ConnectionKind.Http, http.Client, "", address, http.Evidence) { FromBrowser = http.FromBrowser };
                    }

                    break;
                case GrpcClientFact grpc:
                    foreach (var address in OrNone(values.Resolve(grpc.Address)))
                    {
                        yield return new OutboundCall(ConnectionKind.Grpc, grpc.ServiceName, grpc.ServiceName, address, grpc.Evidence);
                    }

                    break;
                case AuthorityFact authority:
                    foreach (var address in values.Resolve(authority.Address))
                    {
                        yield return new OutboundCall(ConnectionKind.Identity, "", "", address, authority.Evidence);
                    }

                    break;
                case ProxyFact proxy:
                    foreach (var call in ProxyRoutes.Of(proxy, values, configuration))
                    {
                        yield return call;
                    }

                    break;
            }
        }
    }

    private static IReadOnlyList<Resolution> OrNone(IReadOnlyList<Resolution> found) => found.Count == 0 ? [Resolution.None] : found;
}
