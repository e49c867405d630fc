using Containerize.Inference.Deployment;

namespace Containerize.Inference.Tests.Deployment;

/// <summary>Reads deployment files by hand.</summary>
internal static class Deployed
{
    public static IReadOnlyDictionary<string, TextFile> Files(params (string Path, string Text)[] files) => files.ToDictionary(f => f.Path, f => new TextFile(f.Path, f.Text), StringComparer.Ordinal);

    public static IReadOnlyList<DeployedContainer> Compose(params (string Path, string Text)[] files) => new ComposeReader(Files(files), new RepositoryPath("")).Read();

    public static IReadOnlyList<DeployedContainer> Manifests(params (string Path, string Text)[] files) =>
        ManifestReader.Read(ManifestFiles.Read(Files(files)), Files(files), new RepositoryPath(""));

    /// <summary>Variables as <c>name=value@line</c>.</summary>
    public static string[] Lines(this IEnumerable<DeployedVariable> variables) => [.. variables.Select(v => $"{v.Name}={v.Value}@{v.Location.Line}").Order(StringComparer.Ordinal)];
}
