using Containerize.Model;

namespace Containerize.Inference.Servers;

/// <summary>The queues, exchanges and topics that a service uses on its broker.</summary>
internal static class BrokerTargets
{
    /// <summary>One connection per name that the service's messages go to or come from; none where it has several brokers, as it is not known which holds what.</summary>
    /// <param name="draft">The service.</param>
    /// <param name="uses">The servers that it uses.</param>
    public static IEnumerable<Connection> Of(ServiceDraft draft, IReadOnlyList<ServerUse> uses)
    {
        var brokers = uses.Where(u => u.Kind == ConnectionKind.Broker).ToArray();
        if (brokers.DistinctBy(b => b.Server, StringComparer.Ordinal).Count() != 1)
        {
            yield break;
        }

        foreach (var message in draft.Facts.OfType<MessageFact>().Where(m => m.Destination is not null))
        {
            foreach (var name in draft.Values.Resolve(message.Destination).Select(r => r.Text).OfType<string>().Where(n => n.Length > 0).Distinct(StringComparer.Ordinal))
            {
                var evidence = brokers.Select(b => b.Fact.Evidence).Append(message.Evidence).Distinct().ToEquatableList();
                yield return new Connection(draft.Name, brokers[0].Server, ConnectionKind.Broker, name, brokers.Min(b => b.Fact.Evidence.Confidence), false, evidence);
            }
        }
    }
}
