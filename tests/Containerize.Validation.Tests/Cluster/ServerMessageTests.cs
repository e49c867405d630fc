using Containerize.Validation.Cluster;

namespace Containerize.Validation.Tests.Cluster;

public sealed class ServerMessageTests
{
    [Theory]
    [InlineData("json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32", "CTZ8003", "spec.replicas", 0)]
    [InlineData("yaml: line 7: did not find expected ',' or ']' (61706956657273696f6e ...)", "CTZ8004", "", 7)]
    [InlineData("strict decoding error: yaml: unmarshal errors:\n  line 8: key \"replicas\" already set in map", "CTZ8002", "", 8)]
    [InlineData("strict decoding error: duplicate field \"spec.replicas\"", "CTZ8002", "spec.replicas", 0)]
    [InlineData("unable to parse quantity's suffix", "CTZ8003", "", 0)]
    public void Reads_the_decoders_sentences(string message, string rule, string path, int line)
    {
        var problem = Assert.Single(DecodingMessage.Read(message));
        Assert.Equal((rule, path, line), (problem.Rule.Id, problem.Path, problem.Line));
    }

    [Fact]
    public void Reads_every_error_of_a_typed_patch()
    {
        const string message = "failed to create typed patch object (shop/catalog; apps/v1, Kind=Deployment): errors:\n  .spec.a: field not declared in schema\n  .spec.containers[name=\"a: b\"].c: expected string, got 1";
        Assert.Equal([".spec.a", ".spec.containers[name=\"a: b\"].c"], DecodingMessage.Read(message).Select(p => p.Path));
    }

    [Theory]
    [InlineData("something else entirely")]
    [InlineData("")]
    public void Leaves_other_sentences_alone(string message) => Assert.Empty(DecodingMessage.Read(message));

    [Theory]
    [InlineData("admission webhook \"a.example.com\" does not support dry run", "CTZ8015")]
    [InlineData("admission webhook \"a.example.com\" denied the request: no", "CTZ8011")]
    [InlineData("the server is out of luck", "CTZ8005")]
    public void Tells_kinds_of_refusals_apart(string message, string rule)
    {
        var answer = new ApiAnswer(400, $$"""{"kind":"Status","message":{{System.Text.Json.JsonSerializer.Serialize(message)}}}""", []);
        Assert.Equal(rule, Assert.Single(RefusalReader.Read(answer)).Rule.Id);
    }

    [Theory]
    [InlineData("404 page not found\n")]
    [InlineData("{\"kind\":\"Status\"")]
    [InlineData("[1]")]
    [InlineData("{\"kind\":\"Status\",\"details\":{\"causes\":[1,{\"field\":2}]},\"message\":[]}")]
    public void Stands_answers_that_are_malformed(string body) => Assert.NotEmpty(RefusalReader.Read(new ApiAnswer(500, body, [])));

    [Fact]
    public void Leaves_quoted_objects_out()
    {
        const string message = "Invalid value: core.PodTemplateSpec{Env:[]core.EnvVar{core.EnvVar{Name:\"PASSWORD\", Value:\"hunter2}\"}}}: field is immutable";
        Assert.Equal("field is immutable", MessageText.Clean(message));
        Assert.Equal("Invalid value", MessageText.Clean("Invalid value: {\"password\":\"hunter2"));
    }

    [Theory]
    [InlineData("299 - \"a \\\"b\\\"\"", new[] { "a \"b\"" })]
    [InlineData("299 - \"a\", 299 - \"b\"", new[] { "a", "b" })]
    [InlineData("299 - \"a\" \"Mon, 01 Jan 2030 00:00:00 GMT\"", new[] { "a" })]
    [InlineData("299 - \"unfinished", new[] { "unfinished" })]
    [InlineData("nothing", new string[0])]
    public void Reads_warning_headers(string header, string[] texts) => Assert.Equal(texts, WarningHeader.Texts([header]));

    [Theory]
    [InlineData("spec.template.spec.containers[0].resources.limits[memory]: fractional byte value \"256m\" is invalid, must be an integer", "CTZ8010", "spec.template.spec.containers[0].resources.limits[memory]")]
    [InlineData("v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice", "CTZ8010", "apiVersion")]
    [InlineData("unknown field \"spec.replicaz\"", "CTZ8001", "spec.replicaz")]
    [InlineData("be careful: really", "CTZ8010", "")]
    public void Reads_what_a_warning_is_about(string text, string rule, string path)
    {
        var problem = Assert.Single(WarningReader.Read(text));
        Assert.Equal((rule, path), (problem.Rule.Id, problem.Path));
    }

    [Fact]
    public void Makes_hostile_text_fit_one_line()
    {
        Assert.Equal("a b [31m", ServerText.Clean("a\r\nb\u001b[31m\u202e."));
        Assert.True(ServerText.Clean(new string('x', 100_000)).Length < 700);
    }
}
