using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Node.js in the build of a server that publishes a client with itself.</summary>
/// <param name="Image">The image that Node.js is taken from.</param>
/// <param name="Packages">The files that say which packages the client needs.</param>
/// <param name="Folder">The client's folder.</param>
/// <param name="Installer">What installs them.</param>
internal sealed record NodeStage(string Image, CopyStep Packages, string Folder, NodeInstaller Installer)
{
    /// <summary>The long-term support release where the client names no version.</summary>
    public const string DefaultVersion = "24";

    /// <summary>What the build of a project needs of Node.js; null where it needs none.</summary>
    public static NodeStage? Of(ApplicationPlan plan, PlannedService planned)
    {
        var project = planned.Service.Build.Projects.Append(planned.Service.Build.Project).FirstOrDefault(p => p.Property("NodeFolder").Length > 0);
        if (project is null) return null;
        var folder = project.Property("NodeFolder");
        var lockFile = project.Property("NodeLockFile");
        var named = project.Property("NodeVersion");
        var version = IsTag(named) ? named : DefaultVersion;
        plan.Findings.Add(GenerationRules.NodeInBuild, new SourceLocation(folder + "/package.json"), planned.Name,
            $"the image of {planned.Name} is built with Node.js {version}, {(IsTag(named) ? "which the client names" : "the long-term support release, as the client names none")}, and {(lockFile.Length > 0 ? $"installs what {lockFile} says" : "installs what package.json allows on the day, as there is no lock file")}");
        IReadOnlyList<string> files = lockFile.Length > 0 ? ["package.json", lockFile] : ["package.json"];
        return new NodeStage(BaseImages.Node(version), CopyPlanner.Files(files.Select(f => $"{folder}/{f}"))[0], folder, NodeInstaller.For(lockFile));
    }

    private static bool IsTag(string version) => version.Length > 0 && DockerfileWord.IsPlain(version) && char.IsAsciiDigit(version[0]) && version.All(c => char.IsAsciiDigit(c) || c == '.');
}
