using System.Globalization;
using System.Text.Json;

namespace Containerize.PullRequests.Analysis;

/// <summary>Reads the application model that <c>analyze</c> printed.</summary>
/// <param name="solution">The solution's path from the top of the repository.</param>
internal sealed class ApplicationReading(string solution)
{
    private string _root = "";

    /// <summary>Reads it.</summary>
    /// <param name="json">What was printed.</param>
    /// <exception cref="ContainerizeException">It is not what the tool prints (<see cref="ExitCode.Solution"/>).</exception>
    public SeenApplication Read(string json) => PublishedReading.Read(json, model =>
    {
        _root = RepositoryPath.Join(SlashPath.FolderOf(solution), model.Text("root")) ?? throw new FormatException("the root lies outside the repository");
        var connections = model.List("connections").ToLookup(c => c.Text("from"), StringComparer.Ordinal);
        return new SeenApplication(
            model.Text("name"),
            _root,
            model.List("services").Select(s => Service(s, connections[s.Text("name")])).ToEquatableList(),
            model.List("infrastructure").Select(Server).ToEquatableList(),
            Open(model).ToEquatableList());
    });

    private SeenPart Service(JsonElement service, IEnumerable<JsonElement> connections)
    {
        var facts = new List<SeenFact>();
        facts.AddRange(service.List("evidence").Take(1).Select(e => new SeenFact("seen as", e.Text("detail"), "", Places([e]))));
        facts.AddRange(service.List("ports").Select(p => Fact(p, "listens on", string.Create(CultureInfo.InvariantCulture, $"{p.Number("port")}/{p.Text("protocol")}"), "", [p.Number("port").ToString(CultureInfo.InvariantCulture)])));
        facts.AddRange(service.List("health").Select(h => Fact(h, "answers for its health at", h.Text("path"), "", [h.Text("path")])));
        facts.AddRange(connections.Where(c => c.Text("kind") != "message").Select(c => Fact(c, "needs", c.Text("to"), Use(c), [c.Text("to"), c.Text("target")])));
        facts.AddRange(service.List("volumes").Select(v => Fact(v, v.TryGetProperty("persistent", out var p) && p.ValueKind == JsonValueKind.True ? "keeps files in" : "writes to", v.Text("path"), "", [v.Text("path")])));
        facts.AddRange(service.List("schedules").Select(s => Fact(s, "runs at", s.Text("expression"), "", [s.Text("expression")])));
        facts.AddRange(service.List("configuration").Select(c => Fact(c, "reads the key", c.Text("key"), "", [c.Text("key").Replace(":", "__", StringComparison.Ordinal)]) with { IsMain = false }));
        return new SeenPart(service.Text("name"), service.Text("kind"), RepositoryPath.Join(_root, service.Text("project")) ?? "", facts.ToEquatableList());
    }

    private SeenPart Server(JsonElement server) => new(
        server.Text("name"), server.Text("type"), "", new[] { new SeenFact("seen as", server.List("evidence").FirstOrDefault() is { ValueKind: JsonValueKind.Object } e ? e.Text("detail") : "", "", Places(server.List("evidence"))) }.Where(f => f.Value.Length > 0).ToEquatableList());

    private SeenFact Fact(JsonElement element, string says, string value, string detail, string[] words) =>
        new(says, value, detail, Places(element.List("evidence"))) { Words = words.Where(w => w.Length > 1).ToEquatableList() };

    private static string Use(JsonElement connection) => (connection.Text("kind"), connection.Text("target")) switch
    {
        var (kind, target) when target.Length is 0 || target == "/" => kind,
        var (kind, target) => $"{kind} {target}",
    };

    private EquatableList<SeenPlace> Places(IEnumerable<JsonElement> evidence) =>
        evidence.Select(e => RepositoryPath.Join(_root, e.Text("file")) is { } file ? new SeenPlace(file, e.Number("line")) : null).OfType<SeenPlace>().Distinct().Take(10).ToEquatableList();

    // Test projects and libraries that are left out are as expected.
    private static IEnumerable<SeenFinding> Open(JsonElement model) =>
        model.List("unresolved").Select(u => new SeenFinding("", u.Text("service"), u.Text("subject"), u.Text("remedy")))
            .Concat(model.List("notices").Where(n => n.Text("severity") != "info").Select(n => new SeenFinding(n.Text("rule"), "", $"{n.Text("file")}: {n.Text("message")}", n.Text("remedy"))));
}
