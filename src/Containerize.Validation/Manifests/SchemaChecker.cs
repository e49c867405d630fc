using System.Globalization;
using Containerize.Validation.Reporting;
using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>Compares an object with the schema of its kind, as strictly as the API server decodes it.</summary>
internal sealed class SchemaChecker(KubernetesObject owner, FindingSink sink)
{
    public void Check()
    {
        if (owner.Schema is { } schema)
            Check(owner.Root, schema.Schema, null, null);
        else if (owner.Metadata is { } metadata && KubernetesSchema.Current.Find("v1", "ConfigMap")?.Schema.Properties["metadata"] is { } common)
            Check(metadata, common, owner.Root, null);
    }

    private void Check(YamlNode node, SchemaNode schema, YamlNode? parent, SchemaNode? parentSchema)
    {
        if (schema.Kind == SchemaKind.Any || node is YamlScalar { Type: YamlScalarType.Null })
            return;
        switch (schema.Kind)
        {
            case SchemaKind.Object when node is YamlMapping mapping:
                CheckObject(mapping, schema, parent as YamlMapping, parentSchema);
                break;
            case SchemaKind.Map when node is YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                    Check(entry.Value, schema.Element!, node, schema);
                break;
            case SchemaKind.Array when node is YamlSequence:
                CheckBounds(node, schema);
                foreach (var item in node.Items)
                    CheckItem(item, schema, parent, parentSchema);
                break;
            case SchemaKind.Object or SchemaKind.Map or SchemaKind.Array:
                Mistyped(node, schema);
                break;
            default:
                CheckScalar(node, schema);
                break;
        }
    }

    private void CheckItem(YamlNode item, SchemaNode schema, YamlNode? parent, SchemaNode? parentSchema)
    {
        if (schema.Element is not { } element)
            return;
        if (item is YamlScalar { Type: YamlScalarType.Null } && element.Kind is not SchemaKind.Any)
            sink.Fault(SchemaRules.WrongType, owner, item, $"{Field(item)} is empty; {Wanted(element)} is needed", "write the item or remove the hyphen");
        else
            Check(item, element, parent, parentSchema);
    }

    private void CheckObject(YamlMapping mapping, SchemaNode schema, YamlMapping? parent, SchemaNode? parentSchema)
    {
        List<string>? misspelt = null;
        // Where a mapping has no field of its kind at all, it is another form that was meant, and what it lacks follows from that.
        var isOther = mapping.Entries.Count > 0 && !schema.IsOpen && mapping.Entries.All(entry => !schema.Properties.ContainsKey(entry.Key.Value));
        foreach (var entry in mapping.Entries)
        {
            if (schema.Properties.TryGetValue(entry.Key.Value, out var field))
                Check(entry.Value, field, mapping, schema);
            else if (!schema.IsOpen && Unknown(mapping, schema, entry, parentSchema) is { } meant)
                (misspelt ??= []).Add(meant);
        }

        foreach (var name in isOther ? [] : schema.Required)
        {
            if (mapping[name] is not (null or YamlScalar { Type: YamlScalarType.Null }) || misspelt?.Contains(name) == true || StandsNearby(name, mapping, schema, parent, parentSchema))
                continue;
            if (mapping == owner.Root || mapping["name"] is YamlScalar)
                sink.Report(SchemaRules.MissingField, owner, mapping["name"] ?? owner.Anchor, $"{Place(mapping)} lacks the required field '{name}'", $"add '{name}'");
            else
                sink.ReportKey(SchemaRules.MissingField, owner, mapping, $"{Place(mapping)} lacks the required field '{name}'", $"add '{name}'");
            owner.Misplace(name);
        }
    }

    // Returns the field of the same object that was probably meant.
    private string? Unknown(YamlMapping mapping, SchemaNode schema, YamlEntry entry, SchemaNode? parentSchema)
    {
        var name = entry.Key.Value;
        var nearest = Spelling.Nearest(name, schema.Properties.Keys);
        var remedy = nearest is not null && nearest.Equals(name, StringComparison.OrdinalIgnoreCase) ? $"did you mean '{nearest}'?"
            : Child(schema, name) is { } child ? $"it belongs under '{child}'"
            : parentSchema?.Properties.ContainsKey(name) == true ? "it belongs one level up"
            : nearest is not null ? $"did you mean '{nearest}'?"
            : "remove it, or move it to where it belongs";
        sink.ReportKey(SchemaRules.UnknownField, owner, entry.Value, $"{Place(mapping)} has no field '{name}'", remedy);
        entry.Value.Faulted = true;
        owner.Misplace(name);
        if (nearest is not null)
            owner.Misplace(nearest);
        return nearest;
    }

    // A required field that stands one level too high or too low is reported there as unknown, and only there.
    private static bool StandsNearby(string name, YamlMapping mapping, SchemaNode schema, YamlMapping? parent, SchemaNode? parentSchema)
    {
        if (parent?[name] is not null && parentSchema?.Properties.ContainsKey(name) == false)
            return true;
        return mapping.Entries.Any(entry =>
            entry.Value is YamlMapping child && child[name] is not null && schema.Properties.TryGetValue(entry.Key.Value, out var inner) && inner.Kind == SchemaKind.Object && !inner.Properties.ContainsKey(name));
    }

    private static string? Child(SchemaNode schema, string name)
    {
        foreach (var property in schema.Properties)
        {
            if (property.Value.Kind == SchemaKind.Object && property.Key is not ("status" or "metadata") && property.Value.Properties.ContainsKey(name))
                return property.Key;
        }

        return null;
    }

    private void CheckScalar(YamlNode node, SchemaNode schema)
    {
        if (node is not YamlScalar scalar || !Fits(scalar, schema.Kind))
        {
            Mistyped(node, schema);
            return;
        }

        if (schema.Kind == SchemaKind.Quantity && !Quantity.TryParse(scalar.Value, out _))
            sink.Fault(SchemaRules.InvalidQuantity, owner, node, $"{Field(node)} is '{Shown(scalar)}', which is no quantity", "write a number with a suffix such as m, Mi or Gi");
        else if (schema.Enum.Count > 0 && !schema.Enum.Contains(scalar.Value) && scalar.Value.Length > 0)
            sink.Fault(SchemaRules.UnknownValue, owner, node, $"{Field(node)} is '{Shown(scalar)}', which is not an allowed value", $"use one of {string.Join(", ", schema.Enum)}");
        else
            CheckBounds(node, schema);
    }

    private void CheckBounds(YamlNode node, SchemaNode schema)
    {
        if (schema.Bounds?.Fault(node) is { } fault)
            sink.Fault(SchemaRules.OutOfBounds, owner, node, $"{Field(node)} {(owner.Kind == "Secret" ? "is not as its schema asks" : fault)}", "use a value that the schema allows");
    }

    private static bool Fits(YamlScalar scalar, SchemaKind kind) => kind switch
    {
        SchemaKind.String or SchemaKind.Bytes or SchemaKind.Time => scalar.Type == YamlScalarType.String,
        SchemaKind.Boolean => scalar.Type == YamlScalarType.Boolean,
        SchemaKind.Int32 => scalar.Type == YamlScalarType.Integer && InRange(scalar.Value, int.MinValue, int.MaxValue),
        SchemaKind.Int64 => scalar.Type == YamlScalarType.Integer && InRange(scalar.Value, long.MinValue, long.MaxValue),
        SchemaKind.Number => scalar.Type is YamlScalarType.Integer or YamlScalarType.Float,
        SchemaKind.IntOrString => scalar.Type is YamlScalarType.Integer or YamlScalarType.String,
        SchemaKind.Quantity => scalar.Type is YamlScalarType.Integer or YamlScalarType.Float or YamlScalarType.String,
        _ => true,
    };

    private static bool InRange(string text, long least, long most) =>
        !text.AsSpan().TrimStart("+-").ContainsAnyExceptInRange('0', '9')
            ? long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            : text.Length < 20;

    private void Mistyped(YamlNode node, SchemaNode schema)
    {
        var found = node switch
        {
            YamlMapping => "a mapping",
            YamlSequence => "a list",
            YamlScalar { Type: YamlScalarType.String } scalar => $"the text '{Shown(scalar)}'",
            YamlScalar { Type: YamlScalarType.Boolean } scalar => $"the truth value {Shown(scalar)}",
            YamlScalar scalar => $"the number {Shown(scalar)}",
            _ => "something else",
        };
        var remedy = (schema.Kind, node) switch
        {
            (SchemaKind.String, YamlScalar { Type: not YamlScalarType.String }) => "put the value into quotes",
            (SchemaKind.Int32 or SchemaKind.Int64 or SchemaKind.Number or SchemaKind.Boolean, YamlScalar { Type: YamlScalarType.String }) => $"write {Wanted(schema)}, without quotes",
            _ => $"write {Wanted(schema)}",
        };
        sink.Fault(SchemaRules.WrongType, owner, node, $"{Field(node)} is {found}; {Wanted(schema)} is needed", remedy);
    }

    private static string Wanted(SchemaNode schema) => schema.Kind switch
    {
        SchemaKind.Object or SchemaKind.Map => "a mapping",
        SchemaKind.Array => "a list",
        SchemaKind.Int32 => "a whole number of 32 bits",
        SchemaKind.Int64 => "a whole number",
        SchemaKind.Number => "a number",
        SchemaKind.Boolean => "true or false",
        SchemaKind.Quantity => "a quantity",
        SchemaKind.IntOrString => "a whole number or text",
        _ => "text",
    };

    // Values in Secrets are never shown, nor are those of environment variables.
    private string Shown(YamlScalar scalar) =>
        owner.Kind == "Secret" || scalar.Key?.Value == "value" ? "..." : scalar.Value.Length <= 60 ? scalar.Value : scalar.Value[..57] + "...";

    private static string Field(YamlNode node) => node.Path;

    private static string Place(YamlMapping mapping) => mapping.Path.Length == 0 ? "the object" : mapping.Path;
}
