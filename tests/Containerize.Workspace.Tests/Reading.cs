using Containerize.Model;

namespace Containerize.Workspace.Tests;

/// <summary>Short ways to read a solution in a test.</summary>
internal static class Reading
{
    public static Task<SolutionFacts> ReadAsync(string path) => SolutionReader.ReadAsync(path, new WorkspaceOptions(), CancellationToken.None);

    public static async Task<Project> ReadProjectAsync(string path)
    {
        var facts = await ReadAsync(path);
        return facts.Solution.Projects.Single(p => path.EndsWith("/" + p.Path, StringComparison.Ordinal) || Path.GetFileName(path) == Path.GetFileName(p.Path));
    }

    public static async Task<ContainerizeException> FailureAsync(string path) => await Assert.ThrowsAsync<ContainerizeException>(() => ReadAsync(path));
}
