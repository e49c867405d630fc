namespace Containerize.Generation.Dockerfiles;

/// <summary>How the packages of a client are installed as its lock file says.</summary>
/// <param name="Before">The words before the client's folder.</param>
/// <param name="After">The words after it.</param>
/// <param name="Cache">The folder of downloads to keep between builds.</param>
/// <param name="Corepack">Whether the package manager is not part of Node.js itself.</param>
internal sealed record NodeInstaller(IReadOnlyList<string> Before, IReadOnlyList<string> After, string Cache, bool Corepack)
{
    /// <summary>The installer that wrote a lock file; npm where there is none.</summary>
    /// <param name="lockFile">The lock file's name; empty where there is none.</param>
    public static NodeInstaller For(string lockFile) => lockFile switch
    {
        "package-lock.json" or "npm-shrinkwrap.json" => new(["npm", "ci", "--prefix"], [], "/root/.npm", false),
        "yarn.lock" => new(["yarn", "--cwd"], ["install", "--frozen-lockfile"], "/root/.cache/yarn", true),
        "pnpm-lock.yaml" => new(["pnpm", "--dir"], ["install", "--frozen-lockfile"], "/root/.cache/pnpm", true),
        _ => new(["npm", "install", "--prefix"], [], "/root/.npm", false),
    };
}
