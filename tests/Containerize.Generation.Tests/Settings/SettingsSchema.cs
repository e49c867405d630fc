using System.Text.Json;
using System.Text.Json.Nodes;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Tests.Settings;

/// <summary>The JSON schema of containerize.yaml, made from the list of settings.</summary>
internal static class SettingsSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text()
    {
        var root = Mapping(SettingKeys.All.Where(k => k.IsGlobal), "");
        ((JsonObject)root["properties"]!)[SettingsFile.Services] = new JsonObject
        {
            ["description"] = "What holds for one service, by the name that containerize analyze shows.",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = Mapping(SettingKeys.All.Where(k => k.IsPerService), ""),
            ["propertyNames"] = new JsonObject { ["pattern"] = $"^{SettingType.Name.Pattern}$" },
        };
        ((JsonObject)root["properties"]!)[SettingsFile.Servers] = Servers();
        var overlay = Mapping(SettingKeys.All.Where(k => k.StandsIn(overlay: true, service: false)), "");
        ((JsonObject)overlay["properties"]!)[SettingsFile.Servers] = Servers();
        ((JsonObject)overlay["properties"]!)[SettingsFile.Services] = new JsonObject
        {
            ["description"] = "What holds for one service in this environment.",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = Mapping(SettingKeys.All.Where(k => k.StandsIn(overlay: true, service: true)), ""),
            ["propertyNames"] = new JsonObject { ["pattern"] = $"^{SettingType.Name.Pattern}$" },
        };
        ((JsonObject)root["properties"]!)[SettingsFile.Overlays] = new JsonObject
        {
            ["description"] = "What differs from one environment to the next; each name is a folder below k8s/overlays.",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = overlay,
            ["propertyNames"] = new JsonObject { ["pattern"] = $"^{SettingType.Overlay.Pattern}$" },
        };
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "containerize.yaml, version 1" };
        foreach (var (name, value) in root.ToList())
        {
            root.Remove(name);
            schema[name] = value;
        }

        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Servers() => new()
    {
        ["description"] = "Where one server runs, by the name that containerize analyze shows.",
        ["type"] = new JsonArray("object", "null"),
        ["additionalProperties"] = Mapping(SettingKeys.All.Where(k => k.IsPerServer), ""),
    };

    private static JsonObject Mapping(IEnumerable<SettingKey> keys, string prefix)
    {
        var properties = new JsonObject();
        foreach (var group in keys.GroupBy(k => k.Path[prefix.Length..].Split('.')[0]))
        {
            properties[group.Key] = group.First().Path == prefix + group.Key ? Value(group.First()) : Mapping(group, prefix + group.Key + ".");
        }

        return new JsonObject { ["type"] = new JsonArray("object", "null"), ["additionalProperties"] = false, ["properties"] = properties };
    }

    private static JsonObject Value(SettingKey key)
    {
        var scalar = key.Type.Choices.Count > 0 ? new JsonObject { ["enum"] = Choices(key) }
            : new JsonObject { ["type"] = key.Type.MayBeNumber ? new JsonArray("string", "number") : "string", ["pattern"] = $"^{key.Type.Pattern}$" };
        var value = key.Shape switch
        {
            SettingShape.List => new JsonObject { ["anyOf"] = new JsonArray(scalar, new JsonObject { ["type"] = "array", ["items"] = scalar.DeepClone() }) },
            SettingShape.Map => new JsonObject
            {
                ["type"] = new JsonArray("object", "null"),
                ["propertyNames"] = new JsonObject { ["pattern"] = "^[A-Za-z_][A-Za-z0-9_.-]{0,252}$" },
                ["additionalProperties"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
            },
            _ => scalar,
        };
        value["description"] = $"{key.Description} Default: {key.Default}.";
        return value;
    }

    private static JsonArray Choices(SettingKey key)
    {
        var choices = key.Type.Choices.Select(c => (JsonNode)c).ToList();
        if (key.Type == SettingType.YesNo) choices.AddRange([true, false]);
        return [.. choices];
    }
}
