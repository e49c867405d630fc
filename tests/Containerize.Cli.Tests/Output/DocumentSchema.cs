using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using Containerize.Cli.Output.Json;

namespace Containerize.Cli.Tests.Output;

/// <summary>The schema of a published document, made from the record that is written: its fields, whether they are always there, and what their comments say.</summary>
internal static class DocumentSchema
{
    private static readonly Dictionary<string, string> Comments = XDocument.Load(Path.ChangeExtension(typeof(BuildDocument).Assembly.Location, ".xml"))
        .Descendants("member").SelectMany(member => member.Elements("param").Select(param => (Key: $"{member.Attribute("name")!.Value}|{param.Attribute("name")!.Value}", Text: string.Join(' ', param.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))
        .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Text, StringComparer.Ordinal);

    /// <summary>The text of the schema's file.</summary>
    /// <param name="document">The record.</param>
    /// <param name="verb">The verb that writes it.</param>
    public static string Of(Type document, string verb)
    {
        var options = new JsonSerializerOptions(PublishedLayout.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var schema = options.GetJsonSchemaAsNode(document, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();
        var version = (int)document.GetField("Version")!.GetRawConstantValue()!;
        schema["properties"]!["schemaVersion"]!["enum"] = new JsonArray(version);
        schema.Insert(0, "title", $"containerize {verb} --output json, version {version}");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node)
            return schema;
        if (context.PropertyInfo?.AttributeProvider is System.Reflection.MemberInfo { DeclaringType: { } owner } member && Comments.FirstOrDefault(pair => (pair.Key.StartsWith($"T:{owner.FullName}|", StringComparison.Ordinal) || pair.Key.StartsWith($"M:{owner.FullName}.#ctor(", StringComparison.Ordinal)) && pair.Key.EndsWith("|" + member.Name, StringComparison.Ordinal)).Value is { } comment)
            node["description"] = comment;
        // What is null is left out.
        if (node["type"] is JsonArray types)
            node["type"] = types.Select(type => type!.GetValue<string>()).First(type => type != "null");
        if (node["properties"] is JsonObject properties)
        {
            var always = context.TypeInfo.Properties.Where(property => !property.IsGetNullable).Select(property => property.Name).Where(properties.ContainsKey);
            node["required"] = new JsonArray([.. always.Select(name => JsonValue.Create(name))]);
            node["additionalProperties"] = false;
        }

        return node;
    }
}
