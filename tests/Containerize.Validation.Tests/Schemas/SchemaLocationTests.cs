using System.Net;
using Containerize.Validation.Schemas;

namespace Containerize.Validation.Tests.Schemas;

public sealed class SchemaLocationTests : IDisposable
{
    private const string Schema = """{"type": "object", "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"}, "spec": {"type": "object", "properties": {"size": {"type": ["integer", "null"]}}}}}""";
    private const string Widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: big\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("v1.30.0-standalone-strict/widget-example-v1.json")]
    [InlineData("v1.30.0-standalone/widget-example-v1.json")]
    [InlineData("widget-example-v1.json")]
    [InlineData("example.com/widget_v1.json")]
    public void A_folder_is_searched_in_the_usual_layouts(string path)
    {
        _folder.Write(path, Schema);

        Assert.Equal(["6:CTZ1107"], Validate.Marks(Check(Widget, new SchemaRequest("1.30", new SchemaLocation(_folder.Path, "1.30").Find))).Where(mark => mark.EndsWith("1107", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_template_and_an_address_of_a_file_are_followed()
    {
        _folder.Write("own/Example_widget.json", Schema);

        Assert.Equal(Schema, new SchemaLocation($"file://{_folder.Path}/own/Example_{{{{ .ResourceKind }}}}.json", "1.30").Find("example.com/v1", "Widget"));
        Assert.Null(new SchemaLocation($"{_folder.Path}/own/Example_{{{{.ResourceKind}}}}.json", "1.30").Find("example.com/v1", "Gadget"));
    }

    [Fact]
    public void A_kind_cannot_lead_out_of_the_folder()
    {
        _folder.Write("secret.json", Schema);

        Assert.Null(new SchemaLocation(Path.Combine(_folder.Path, "in", "{{.ResourceKind}}.json"), "1.30").Find("v1", "../secret"));
    }

    [Theory]
    [InlineData("missing")]
    public void A_folder_that_is_not_there_is_wrong_usage(string name) =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => new SchemaLocation(_folder[name], "1.30")).ExitCode);

    [Fact]
    public void A_variable_that_there_is_not_is_wrong_usage() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => new SchemaLocation(_folder["{{.Kind}}.json"], "1.30").Find("v1", "Pod")).ExitCode);

    [Fact]
    public void A_server_that_has_no_schema_says_so_and_one_that_fails_is_unavailable()
    {
        using var client = new HttpMessageInvoker(new Server());
        var place = new SchemaLocation("https://example.com", "1.30", client);

        Assert.Equal("{}", place.Find("v1", "Pod"));
        Assert.Null(place.Find("v1", "Node"));
        var error = Assert.Throws<ContainerizeException>(() => place.Find("v1", "Secret"));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.Contains("500", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_schema_of_the_version_each_kind_is_a_finding()
    {
        var report = OfflineValidator.Validate(new ValidationInput(EquatableList.Of(new TextFile("set.yaml", Manifests.Gold.Text)), null) { Schemas = new SchemaRequest("1.30", null) }, CancellationToken.None);

        Assert.Equal(6, report.Findings.Count(finding => finding.Rule == "CTZ1104"));
        Assert.Equal(6, report.NotChecked.Count);
    }

    private static EquatableList<Finding> Check(string text, SchemaRequest request) =>
        OfflineValidator.Validate(new ValidationInput(EquatableList.Of(new TextFile("set.yaml", text)), null) { Schemas = request }, CancellationToken.None).Findings;

    private sealed class Server : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => request.RequestUri!.AbsolutePath switch
        {
            "/v1.30.0-standalone-strict/pod-v1.json" => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") },
            "/v1.30.0-standalone-strict/secret-v1.json" => new HttpResponseMessage(HttpStatusCode.InternalServerError),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }
}
