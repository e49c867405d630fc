using Containerize.Inference.Configuration;
using Containerize.Inference.Reasons;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Servers;

/// <summary>Says how the configuration keys that hold a server's address are composed in a deployment.</summary>
internal static class ServerSupply
{
    /// <summary>Supplies the keys of the uses and of the parts that are set one by one.</summary>
    public static void Supply(IReadOnlyList<ServerUse> uses, IReadOnlyList<Fact> facts, IReadOnlyList<Infrastructure> servers, ServiceConfiguration configuration, ValueResolver values, KeyCollector keys)
    {
        var external = servers.Where(s => s.External).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var use in uses.Where(u => !external.Contains(u.Server)))
        {
            if (!use.Resolution.IsJoined && use.Resolution.Keys.Count > 0)
            {
                // Further keys are fallbacks of the first.
                keys.Supply(use.Resolution.Keys[0], new ValueTemplate(use.Server, Template(use)), use.Fact.Evidence);
                continue;
            }

            foreach (var key in use.Resolution.Keys)
            {
                // Of a text that begins with a key nothing is known where that key is not set; it holds the address then.
                if ((PartOf(key, use, values) ?? (use.Resolution.Text is null && key == use.Resolution.Keys[0] ? Template(use) : null)) is { } part)
                {
                    keys.Supply(key, new ValueTemplate(use.Server, part), use.Fact.Evidence);
                }
            }
        }

        var parts = facts.OfType<ServerPartFact>().ToArray();
        var inParts = parts.Where(p => values.Resolve(p.Value).Any(r => r.Keys.Count > 0)).Select(p => p.ServerType).ToHashSet(StringComparer.Ordinal);
        var unsaid = uses.Where(u => !external.Contains(u.Server) && u.Resolution.Keys.Count == 0 && !inParts.Contains(u.Type)).ToArray();
        var customary = unsaid.Length == 0 ? [] : Customary(configuration);
        foreach (var use in unsaid)
        {
            ByConvention(use, customary, keys);
        }

        foreach (var fact in parts.Where(f => f.Part is "host" or "port" or "username" or "password"))
        {
            if (uses.FirstOrDefault(u => u.Type == fact.ServerType && !external.Contains(u.Server)) is not { } use)
            {
                continue;
            }

            foreach (var key in values.Resolve(fact.Value).Where(r => r.Keys.Count == 1).Select(r => r.Keys[0]))
            {
                // A host that is written with its port is supplied with it.
                var written = fact.Part == "host" && values.Resolve(fact.Value).Any(r => r.Text is { } text && ServerAddressParser.Parse(fact.ServerType, text).Port.Length > 0);
                keys.Supply(key, new ValueTemplate(use.Server, written ? "{host}:{port}" : "{" + fact.Part + "}"), fact.Evidence);
            }
        }
    }

    /// <summary>The address of a use as a template: as the files write it, else as is customary for the server.</summary>
    public static string Template(ServerUse use)
    {
        var written = use.Address is { Template.Length: > 0 } address && !use.Address.IsRemote ? address.Template : ServerDefaults.Of(use.Type).Template;
        if (use.Fact.Form == "host" && (use.Address is null || use.Address.Port.Length == 0) && !written.Contains("://", StringComparison.Ordinal))
        {
            written = "{host}";
        }

        // Which database is meant where nothing names one hangs on what others keep on the server, so it stays open.
        return use.Database.Length > 0 ? written.Replace("{database}", ValueTemplate.Literal(use.Database), StringComparison.Ordinal) : written;
    }

    // The keys in the customary words for the parts of an address, with the sections that they stand in.
    private static (ConfigurationValue Value, string Section, string Part)[] Customary(ServiceConfiguration configuration) =>
        [.. configuration.Environments.Append("Production").SelectMany(e => configuration.Below("", e)).DistinctBy(v => v.Key, StringComparer.OrdinalIgnoreCase)
            .Select(v => (Value: v, Colon: v.Key.LastIndexOf(':'))).Where(v => v.Colon > 0)
            .Select(v => (v.Value, Section: v.Value.Key[..v.Colon].Replace("-", "", StringComparison.Ordinal), Part: PartByName(v.Value.Key[(v.Colon + 1)..]) ?? "")).Where(v => v.Part.Length > 0)];

    // A library that is not in the repository reads the section that carries the server's name, in the customary words.
    private static void ByConvention(ServerUse use, (ConfigurationValue Value, string Section, string Part)[] customary, KeyCollector keys)
    {
        var name = use.Type.Replace("-", "", StringComparison.Ordinal);
        foreach (var (value, _, part) in customary.Where(c => c.Section.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            keys.Supply(value.Key, new ValueTemplate(use.Server, part), new Evidence(value.Location.File, value.Location.Line, value.Location.Column, value.Key, InferenceRules.Configuration, Confidence.Likely));
        }
    }

    private static string? PartByName(string name) => name.ToLowerInvariant() switch
    {
        "host" or "hostname" or "server" => "{host}",
        "port" => "{port}",
        "username" or "user" => "{username}",
        "password" or "pwd" => "{password}",
        _ => null,
    };

    // One of several keys that make up an address: what it is told by its own value or name.
    private static string? PartOf(string key, ServerUse use, ValueResolver values)
    {
        var readings = values.Resolve(new ConfigurationText(new LiteralText(key)));
        var text = readings.Count > 0 ? readings[0].Text ?? "" : "";
        var last = key[(key.LastIndexOf(':') + 1)..].ToLowerInvariant();
        return last.Contains("port", StringComparison.Ordinal) || int.TryParse(text, out _) ? "{port}"
            : last.Contains("pass", StringComparison.Ordinal) || last.Contains("pwd", StringComparison.Ordinal) ? "{password}"
            : last.Contains("user", StringComparison.Ordinal) ? "{username}"
            : last.Contains("host", StringComparison.Ordinal) || last.Contains("server", StringComparison.Ordinal) ? "{host}"
            : text.Length > 0 && use.Resolution.Text?.StartsWith(text, StringComparison.Ordinal) == true ? ServerAddressParser.Parse(use.Type, text).Template
            : null;
    }
}
