using System.Globalization;
using System.Text.RegularExpressions;
using Containerize.Generation.Kubernetes;
using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Charts;

/// <summary>
/// The values of servers that run elsewhere: one host, port and user for all services that reach them. Where they stand in variables and policies is found by planning both a second time with marks in their place.
/// </summary>
internal sealed partial class ServerLift
{
    // Above every customary port; what is no mark after all does not give the planned text back, and is left as it is.
    private const int FirstPort = 64900;

    private readonly ApplicationPlan _plan;
    private readonly ApplicationPlan _marked;
    private readonly ChartValue _values;
    private readonly IReadOnlyList<PlannedServer> _servers;
    private readonly Dictionary<string, string> _configurations = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, string Variable), (string Text, string Marked)> _variables = [];

    /// <summary>Finds them.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="values">The values of the chart.</param>
    public ServerLift(ApplicationPlan plan, ChartValue values)
    {
        (_plan, _values) = (plan, values);
        _servers = [.. plan.Servers.Where(s => s.Elsewhere is { Host.Length: > 0 })];
        _marked = plan with { Servers = [.. plan.Servers.Select(s => _servers.ToList().IndexOf(s) is var i and >= 0 ? s with { Elsewhere = s.Elsewhere! with { Host = $"\u0001h{i}\u0001", Port = FirstPort + i, Username = $"\u0001u{i}\u0001" } } : s)] };
        if (_servers.Count == 0) return;
        foreach (var service in plan.Services)
        {
            var marked = Variables(_marked, service);
            foreach (var (name, text) in Variables(plan, service).Where(v => marked.TryGetValue(v.Key, out var other) && other != v.Value)) _variables[(service.Name, name)] = (text, marked[name]);
        }
    }

    /// <summary>The variables of a service that are no secrets, as an expression.</summary>
    /// <param name="service">The service.</param>
    public string Configuration(string service) => _configurations.GetValueOrDefault(service, "$values.config");

    /// <summary>Takes the variables of a ConfigMap that name servers out of those that are values of the service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="data">All of them.</param>
    /// <returns>Those that stay.</returns>
    public YamlPart Configuration(string service, YamlPart data)
    {
        var composed = data.Entries.Select(e => (Name: e.Key.Value, Text: Expression(service, e.Key.Value, e.Value.Value))).Where(e => e.Text is not null).ToDictionary(e => e.Name, e => e.Text!, StringComparer.Ordinal);
        if (composed.Count == 0) return data;
        _configurations[service] = $"(merge (dict) $values.config (dict {string.Join(' ', composed.Select(e => $"{GoTemplateText.Quoted(e.Key)} ({e.Value})"))}))";
        return ManifestTree.Mapping([.. data.Entries.Where(e => !composed.ContainsKey(e.Key.Value)).Select(e => (e.Key.Value, e.Value))]);
    }

    /// <summary>The value of a variable as an expression; null where it names no server.</summary>
    /// <param name="service">The service.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="text">Its value as it was rendered.</param>
    public string? Expression(string service, string variable, string text)
    {
        if (!_variables.TryGetValue((service, variable), out var known) || known.Text != text) return null;
        if (Mark().Replace(known.Marked, m => Field(m) is var (server, field) ? Standard(server, field) : m.Value) != text) return null;
        var parts = new List<string>();
        var at = 0;
        foreach (Match match in Mark().Matches(known.Marked))
        {
            if (Field(match) is not var (server, field)) continue;
            if (match.Index > at) parts.Add(GoTemplateText.Quoted(known.Marked[at..match.Index]));
            parts.Add(Use(server, field));
            at = match.Index + match.Length;
        }

        if (at < known.Marked.Length) parts.Add(GoTemplateText.Quoted(known.Marked[at..]));
        return "print " + string.Join(' ', parts);
    }

    /// <summary>Makes values of the ports of servers in the network policy of a service.</summary>
    /// <param name="item">The policy.</param>
    public void Policy(ChartObject item)
    {
        if (_servers.Count == 0 || _plan.Service(item.Artifact.Owner) is not { } service) return;
        var ports = _plan with { Servers = [.. _plan.Servers.Select(s => _servers.ToList().IndexOf(s) is var i and >= 0 ? s with { Elsewhere = s.Elsewhere! with { Port = FirstPort + i } } : s)] };
        var (before, after) = (EgressPlanner.Of(_plan, service), EgressPlanner.Of(ports, service));
        if (before.Count != after.Count || item.Root.At("spec", "egress")?.Items is not { } rules || rules.Count != before.Count) return;
        for (var i = 0; i < rules.Count; i++)
        {
            if (after[i].Ports is [{ Number: >= FirstPort } port] && before[i].Ports is [{ Number: < FirstPort }] && port.Number - FirstPort < _servers.Count && rules[i].At("ports")?.Items is [var only]
                && item.Template.Scalar(only.At("port"), $"{{{{ int {Use(_servers[port.Number - FirstPort], "port", quiet: true)} }}}}")) Use(_servers[port.Number - FirstPort], "port");
        }
    }

    /// <summary>Makes values of the address of the broker that a service is scaled by.</summary>
    /// <param name="item">The ScaledObject.</param>
    /// <param name="address">The address.</param>
    public void Address(ChartObject item, YamlPart? address)
    {
        if (Broker(item) is not { } server || address is null) return;
        var broker = BrokerAddress.Of(server);
        string[] parts = broker.IsHosted
            ? [GoTemplateText.Quoted($"{broker.Before}{broker.Host}."), "$.Release.Namespace", GoTemplateText.Quoted($".svc:{broker.Port}{broker.After}")]
            : [GoTemplateText.Quoted(broker.Before), Use(server, "host", quiet: true), GoTemplateText.Quoted(":"), $"(int {Use(server, "port", quiet: true)})", GoTemplateText.Quoted(broker.After)];
        if (!item.Template.Scalar(address, $"{{{{ print {string.Join(' ', parts.Where(p => p != "\"\""))} | quote }}}}") || broker.IsHosted) return;
        Use(server, "host");
        Use(server, "port");
    }

    /// <summary>Makes a value of the name by which KEDA signs in to the broker that a service is scaled by.</summary>
    /// <param name="item">The ConfigMap that holds it.</param>
    /// <param name="name">The name.</param>
    public void Username(ChartObject item, YamlPart? name)
    {
        if (_plan.Service(item.Artifact.Owner) is not { } service || item.Root.TextAt("metadata", "name") != QueueScaling.UserMap(service) || Broker(item) is not { Elsewhere: not null } server) return;
        if (item.Template.Scalar(name, $"{{{{ {Use(server, "username", quiet: true)} | quote }}}}")) Use(server, "username");
    }

    private PlannedServer? Broker(ChartObject item) => _plan.Service(item.Artifact.Owner)?.Workload.Queue is { AddressKey: "" } queue ? _plan.Server(queue.Server) : null;

    private static Dictionary<string, string> Variables(ApplicationPlan plan, PlannedService service)
    {
        var planned = EnvironmentPlanner.Plan(plan, service, behindService: true);
        return EnvironmentRenderer.Plain(plan, planned).Select(p => (p.Key, p.Value)).Concat(EnvironmentRenderer.Secret(service, planned).Where(v => !v.IsSecret).Select(v => (Key: v.Name, v.Value)))
            .ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
    }

    private (PlannedServer Server, string Field)? Field(Match match)
    {
        var (kind, number) = match.Groups["kind"] is { Success: true } mark ? (mark.Value, match.Groups["index"].Value) : ("p", match.Groups["port"].Value);
        var index = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) - (kind == "p" ? FirstPort : 0);
        return index >= 0 && index < _servers.Count ? (_servers[index], kind switch { "h" => "host", "u" => "username", _ => "port" }) : null;
    }

    private static string Standard(PlannedServer server, string field) => field switch
    {
        "host" => server.Elsewhere!.Host,
        "username" => server.Elsewhere!.Username,
        _ => server.Elsewhere!.Port.ToString(CultureInfo.InvariantCulture),
    };

    private string Use(PlannedServer server, string field, bool quiet = false)
    {
        var path = ChartObject.In("$.Values.servers", server.Name) + "." + field;
        if (quiet) return path;
        var values = _values.Group("servers", "Servers that run elsewhere; those who can sign in stand in Secrets.").Group(server.Name);
        if (field == "port") values.Add(field, ValueShape.Count, ManifestTree.Word(Standard(server, field)));
        else values.Add(field, ValueShape.Name, Standard(server, field));
        return field == "port" ? $"(int {path})" : path;
    }

    [GeneratedRegex("\u0001(?<kind>[hu])(?<index>[0-9]+)\u0001|(?<![0-9])(?<port>649[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
