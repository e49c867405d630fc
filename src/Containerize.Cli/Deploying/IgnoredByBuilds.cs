using Containerize.Deployment.Compose;

namespace Containerize.Cli.Deploying;

/// <summary>Whether builds leave out the folder of secrets.</summary>
internal static class IgnoredByBuilds
{
    /// <summary>What to change; null when it is left out, or no build has this folder as its context.</summary>
    /// <param name="folder">The absolute path of the folder of the compose file.</param>
    public static string? Reason(string folder)
    {
        var path = Path.Combine(folder, ".dockerignore");
        if (!File.Exists(path) || IgnoreLists.KeepsOut(path, ComposeFolder.Secrets + "/" + Credentials.File))
            return null;
        return $".dockerignore does not leave out {ComposeFolder.Secrets}, so a build that copies everything copies the credentials; add a line **/.containerize";
    }
}
