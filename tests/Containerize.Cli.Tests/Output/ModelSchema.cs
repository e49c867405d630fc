using Containerize.Testing;
using NJsonSchema;

namespace Containerize.Cli.Tests.Output;

/// <summary>The published schema, made strict: a field that it does not describe is an error here, so that none is forgotten in it.</summary>
internal static class ModelSchema
{
    public static async Task<IReadOnlyList<string>> ErrorsAsync(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(Checkout.Read("docs/schema/application-model.v1.json"));
        schema.AllowAdditionalProperties = false;
        foreach (var definition in schema.Definitions.Values)
            definition.AllowAdditionalProperties = false;

        return schema.Validate(json).Select(error => error.ToString()).ToList();
    }
}
