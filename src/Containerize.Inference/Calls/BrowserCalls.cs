using Containerize.Inference.Configuration;
using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>
/// Addresses that a server hands to the client in the browser which it hosts: the client's own code reads no configuration, so a URL that such a server reads and
/// that means another service is a call of what it hosts.
/// </summary>
internal static class BrowserCalls
{
    // Where the browser is sent back to, or which pages may call: no call of the client.
    private static readonly string[] NotCalled = ["redirect", "logout", "origin", "cors", "callback"];

    /// <summary>The calls, one per key and value; none where the service hosts no client.</summary>
    /// <param name="draft">The service.</param>
    public static IEnumerable<OutboundCall> Of(ServiceDraft draft)
    {
        if (!draft.Facts.Any(f => f is FeatureFact { Feature: Features.BrowserClient }))
        {
            yield break;
        }

        foreach (var key in draft.Keys.Keys.Where(k => k.Supply is null && !NotCalled.Any(n => k.Key.Contains(n, StringComparison.OrdinalIgnoreCase))).ToArray())
        {
            var production = Url(draft.Configuration.Find(key.Key, "Production"));
            var development = Url(draft.Configuration.Find(key.Key, "Development"));
            if ((production ?? development) is { } found)
            {
                var evidence = new Evidence(found.Location.File, found.Location.Line, found.Location.Column, "address for the client in the browser", InferenceRules.BrowserClient, Confidence.Likely);
                yield return new OutboundCall(ConnectionKind.Http, "", "", new Values.Resolution(production?.Value, development?.Value, EquatableList.Of(key.Key), key.Evidence), evidence);
            }
        }
    }

    private static ConfigurationValue? Url(ConfigurationValue? value) =>
        value is not null && Uri.TryCreate(value.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ws" or "wss" ? value : null;
}
