using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>Ties the publishers of a message to its consumers, by the message's type, else by the queue or topic that both name.</summary>
internal static class MessageInference
{
    /// <summary>The connections.</summary>
    public static IEnumerable<Connection> Infer(IReadOnlyList<ServiceDraft> drafts)
    {
        var ends = drafts.SelectMany(d => d.Facts.OfType<MessageFact>().Select(f => new End(d.Name, f, Names(d, f), IsTransport(d, f)))).ToArray();
        foreach (var publish in ends.Where(e => e.Fact.Direction == MessageDirection.Publish))
        {
            foreach (var consume in ends.Where(e => e.Fact.Direction == MessageDirection.Consume && e.Service != publish.Service && !(e.IsTransport && publish.IsTransport)))
            {
                if (publish.Names.Intersect(consume.Names, StringComparer.Ordinal).FirstOrDefault() is { } name)
                {
                    yield return new Connection(publish.Service, consume.Service, ConnectionKind.Message, name, Confidence.Likely, false, EquatableList.Of(publish.Fact.Evidence, consume.Fact.Evidence));
                }
            }
        }
    }

    /// <summary>
    /// The facts without the guesses about messages where they do not count: a class that only has the name of a handler is one where a bus runs that goes by names.
    /// </summary>
    /// <param name="facts">The facts of one service.</param>
    public static IReadOnlyList<Fact> WithoutGuesses(IReadOnlyList<Fact> facts) => facts.Any(f => f is FeatureFact { Feature: Features.ConventionHandlers })
        ? facts
        : [.. facts.Where(f => f is not MessageFact { Evidence.Confidence: Confidence.Guess })];

    // What a shared library does without a type, in a service whose messages have types, carries those and is no message of its own.
    private static bool IsTransport(ServiceDraft draft, MessageFact fact) => fact.MessageType.Length == 0
        && !fact.Evidence.File.StartsWith(draft.Decision.Project.Folder + "/", StringComparison.Ordinal)
        && draft.Facts.OfType<MessageFact>().Any(f => f.MessageType.Length > 0 && f.Direction == fact.Direction);

    private static string[] Names(ServiceDraft draft, MessageFact fact)
    {
        var destination = fact.Destination is null ? [] : draft.Values.Resolve(fact.Destination).Select(r => r.Text).OfType<string>();
        return [.. new[] { fact.MessageType }.Concat(destination).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private sealed record End(string Service, MessageFact Fact, string[] Names, bool IsTransport);
}
