using Containerize.Model;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Tests.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void Positions_are_those_of_the_file_in_every_document()
    {
        var file = YamlReader.Read(new TextFile("a.yaml", "a: 1\n---\n# comment\nb:\n  - c: \"d e\"\n"));

        var node = YamlPath.Find(file.Documents[1].Root!, "b[0].c", out var complete);

        Assert.True(complete);
        Assert.Equal(new TextSpan(5, 8, 5, 13), node.Span);
        Assert.Equal(new TextSpan(5, 5, 5, 6), node.Key!.Span);
        Assert.Equal("b[0].c", node.Path);
    }

    [Theory]
    [InlineData(".spec.containers[name=\"b\"].image", "2")]
    [InlineData("spec.containers[1].image", "2")]
    [InlineData("metadata.labels[app.kubernetes.io/name]", "x")]
    public void Finds_a_node_by_the_paths_that_API_servers_write(string path, string expected)
    {
        var file = YamlReader.Read(new TextFile("a.yaml", "metadata:\n  labels:\n    app.kubernetes.io/name: x\nspec:\n  containers:\n    - name: a\n      image: 1\n    - name: b\n      image: 2\n"));

        Assert.Equal(expected, YamlPath.Find(file.Documents[0].Root!, path, out var complete).Text);
        Assert.True(complete);
    }

    [Fact]
    public void Finds_the_deepest_node_of_a_path_that_ends_early()
    {
        var file = YamlReader.Read(new TextFile("a.yaml", "spec:\n  replicas: 1\n"));

        var node = YamlPath.Find(file.Documents[0].Root!, "spec.template.spec", out var complete);

        Assert.False(complete);
        Assert.Equal("spec", node.Path);
    }

    [Theory]
    [InlineData("yes", YamlScalarType.Boolean)]
    [InlineData("\"yes\"", YamlScalarType.String)]
    [InlineData("0x1F", YamlScalarType.Integer)]
    [InlineData("1e3", YamlScalarType.Float)]
    [InlineData("1.2.3", YamlScalarType.String)]
    [InlineData("~", YamlScalarType.Null)]
    [InlineData("!!str 12", YamlScalarType.String)]
    [InlineData("2024-01-01", YamlScalarType.String)]
    public void Scalars_are_typed_as_the_API_server_types_them(string text, YamlScalarType expected)
    {
        var root = YamlReader.Read(new TextFile("a.yaml", $"a: {text}\n")).Documents[0].Root!;

        Assert.Equal(expected, Assert.IsType<YamlScalar>(root["a"]).Type);
    }
}
