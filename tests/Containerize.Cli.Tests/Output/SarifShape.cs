using System.Text.Json;

namespace Containerize.Cli.Tests.Output;

/// <summary>What the schema of SARIF 2.1.0 asks of a result: required members, the words that are allowed, and where numbers begin.</summary>
internal static class SarifShape
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];
    private static readonly string[] Kinds = ["inSource", "external"];

    public static void Check(JsonElement result, List<string?> rules)
    {
        Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
        Assert.Contains(result.GetProperty("level").GetString(), Levels);
        Assert.False(string.IsNullOrEmpty(result.GetProperty("message").GetProperty("text").GetString()));
        var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _) && !uri.Contains(' ', StringComparison.Ordinal), uri);
        if (place.TryGetProperty("region", out var region))
        {
            Assert.All(region.EnumerateObject(), member => Assert.True(member.Value.GetInt32() >= 1, member.Name));
            Assert.True(!region.TryGetProperty("endLine", out var end) || end.GetInt32() >= region.GetProperty("startLine").GetInt32());
        }

        Assert.Matches("^[0-9a-f]{32}$", result.GetProperty("partialFingerprints").GetProperty("containerize/v1").GetString());
        Assert.All(result.GetProperty("suppressions").EnumerateArray(), item => Assert.Contains(item.GetProperty("kind").GetString(), Kinds));
    }
}
