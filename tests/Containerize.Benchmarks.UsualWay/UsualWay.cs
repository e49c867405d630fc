using Microsoft.CodeAnalysis.MSBuild;

namespace Containerize.Benchmarks;

/// <summary>How a solution is usually read: a design-time build of every project, and a compilation of each.</summary>
internal static class UsualWay
{
    /// <summary>Opens a solution and makes every compilation.</summary>
    public static async Task ReadAsync(string path)
    {
        using var workspace = MSBuildWorkspace.Create();
        var solution = await workspace.OpenSolutionAsync(path);
        var compiled = 0;
        foreach (var project in solution.Projects)
        {
            if (await project.GetCompilationAsync() is not null) compiled++;
        }

        Console.Out.WriteLine(compiled);
    }
}
