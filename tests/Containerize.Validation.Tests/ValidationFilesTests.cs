using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Validation.Tests;

public class ValidationFilesTests
{
    [Fact]
    public void Collects_deployment_files_and_passes_over_build_output()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in new[] { "k8s/a.yaml", "k8s/b.yml", "src/A/Dockerfile", "src/A/Dockerfile.dockerignore", "src/A/bin/c.yaml", "node_modules/d.yaml", "README.md", "containerize.yaml" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, path))!);
            File.WriteAllText(Path.Combine(folder.Path, path), "a: 1\r\n");
        }

        var files = ValidationFiles.Read(folder.Path, ["."]);

        Assert.Equal(["k8s/a.yaml", "k8s/b.yml", "src/A/Dockerfile", "src/A/Dockerfile.dockerignore"], files.Select(file => file.Path));
        Assert.All(files, file => Assert.Equal("a: 1\n", file.Text));
        Assert.Equal(["README.md"], ValidationFiles.Read(folder.Path, ["README.md"]).Select(file => file.Path));
    }

    [Fact]
    public void A_path_that_is_not_there_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<ContainerizeException>(() => ValidationFiles.Read(folder.Path, ["missing"]));

        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
    }
}
