using System.Text.Json;
using Containerize.Cli.Output.Json;
using Containerize.Testing;
using NJsonSchema;

namespace Containerize.Cli.Tests.Output;

public class PublishedJsonTests
{
    private static string Json => PublishedJson.Text(ModelPublication.Document(SampleModel.Make()));

    [Fact]
    public async Task Output_is_valid_by_the_published_schema() => Assert.Empty(await ModelSchema.ErrorsAsync(Json));

    [Theory]
    [InlineData("\"kind\": \"web\"", "\"kind\": \"Web\"")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [InlineData("\"port\": 8080", "\"port\": 70000")]
    [InlineData("\"confidence\": \"likely\"", "\"confidence\": \"maybe\"")]
    [InlineData("\"outward\": true", "\"outwards\": true")]
    public async Task The_schema_rejects_what_is_not_version_1(string right, string wrong)
    {
        var broken = Json.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Json, broken);
        Assert.NotEmpty(await ModelSchema.ErrorsAsync(broken));
    }

    [Fact]
    public void Output_survives_reading_back() => Assert.Equal(Json, PublishedJson.Text(PublishedJson.ReadModel(Json)));

    [Fact]
    public void Output_is_the_golden_text() => Golden.Matches("cli/model.json", Json);

    [Fact]
    public void No_secret_value_is_written() => Assert.DoesNotContain(SampleModel.SecretValue, Json, StringComparison.Ordinal);

    [Fact]
    public void Line_ends_are_line_feeds_and_the_last_line_is_ended()
    {
        Assert.DoesNotContain('\r', Json);
        Assert.EndsWith("}\n", Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_are_sorted_by_name_whatever_the_order_in_the_model()
    {
        using var document = JsonDocument.Parse(Json);
        Assert.Equal(["pilot", "quay-api"], Names(document, "services"));
        Assert.Equal(["mail", "postgres"], Names(document, "infrastructure"));
    }

    private static List<string?> Names(JsonDocument document, string list) =>
        document.RootElement.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("name").GetString()).ToList();
}
