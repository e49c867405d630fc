using Containerize.Inference.Calls;

namespace Containerize.Inference.Tests.Calls;

public class ConnectionMergeTests
{
    [Fact]
    public void Sightings_of_one_connection_become_one_with_all_evidence()
    {
        var merged = Assert.Single(ConnectionMerge.Merge([Edge("a", "b", "x", Confidence.Likely, 1), Edge("a", "b", "x", Confidence.Certain, 2)]));
        Assert.Equal(Confidence.Certain, merged.Confidence);
        Assert.Equal([1, 2], merged.Evidence.Select(e => e.Line));
    }

    [Fact]
    public void A_sighting_without_a_target_adds_nothing() => Assert.Equal(["x"], ConnectionMerge.Merge([Edge("a", "b", ""), Edge("a", "b", "x")]).Select(c => c.Target));

    [Fact]
    public void Different_targets_stay_apart() => Assert.Equal(["x", "y"], ConnectionMerge.Merge([Edge("a", "b", "y"), Edge("a", "b", "x")]).Select(c => c.Target));

    [Fact]
    public void Directions_stay_apart() => Assert.Equal(["a b", "b a"], ConnectionMerge.Merge([Edge("b", "a", ""), Edge("a", "b", "")]).Select(c => $"{c.From} {c.To}"));

    private static Connection Edge(string from, string to, string target, Confidence confidence = Confidence.Certain, int line = 1) =>
        new(from, to, ConnectionKind.Http, target, confidence, false, EquatableList.Of(new Evidence("a.cs", line, 1, "seen")));
}
