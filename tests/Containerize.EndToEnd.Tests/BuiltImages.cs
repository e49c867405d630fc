using System.Globalization;
using Containerize.Testing;

namespace Containerize.EndToEnd.Tests;

/// <summary>Images that are built from one folder under names of their own, and removed afterwards.</summary>
/// <param name="folder">The build context.</param>
internal sealed class BuiltImages(string folder) : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> Environment = new() { ["DOCKER_BUILDKIT"] = "1" };

    private readonly string _name = "ctz-images-" + Guid.NewGuid().ToString("N")[..8];
    private readonly List<string> _built = [];

    /// <summary>Builds an image.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="dockerfile">The Dockerfile, relative to the folder.</param>
    /// <returns>The steps of the build.</returns>
    public async Task<IReadOnlyList<BuildStep>> BuildAsync(string name, string dockerfile)
    {
        if (!_built.Contains(Tag(name))) _built.Add(Tag(name));
        var run = await ProcessRun.Async(
            "docker", ["build", "--progress", "plain", "--network", "host", "--file", dockerfile, "--tag", Tag(name), "."], folder, Environment, TimeSpan.FromMinutes(15));
        var result = run.Succeeded();
        return BuildStep.Read(result.Output + "\n" + result.Error);
    }

    /// <summary>The size of a built image in bytes.</summary>
    public async Task<long> SizeAsync(string name)
    {
        var run = await ProcessRun.Async("docker", ["image", "inspect", "--format", "{{.Size}}", Tag(name)]);
        return long.Parse(run.Succeeded().Output.Trim(), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_built.Count > 0) await ProcessRun.Async("docker", ["image", "rm", "--force", .. _built]);
    }

    private string Tag(string name) => $"{_name}/{name}:test";
}
