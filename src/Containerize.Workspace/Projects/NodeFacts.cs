using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Projects;

/// <summary>The client that a server's project builds with Node.js when it is published: the files around it say which version and which packages.</summary>
internal static class NodeFacts
{
    private const long MaxBytes = 1024 * 1024;
    private static readonly string[] LockFiles = ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"];
    private static readonly string[] Programs = ["npm", "npx", "yarn", "pnpm"];

    /// <summary>
    /// Facts in the form of properties: <c>NodeFolder</c> (the client's folder, relative to the root), <c>NodeLockFile</c> (its lock file's name)
    /// and <c>NodeVersion</c> (the version that the client names). Nothing where no build of the project runs Node.js.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="root">The output root, outside of which nothing is looked at.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(EvaluatedProject project, string root)
    {
        if (ClientOf(project) is not { } folder || !RelativePath.IsInside(root, folder) || !File.Exists(Path.Combine(folder, "package.json"))) yield break;
        yield return KeyValuePair.Create("NodeFolder", RelativePath.Of(root, folder));
        if (LockFiles.FirstOrDefault(f => File.Exists(Path.Combine(folder, f))) is { } lockFile) yield return KeyValuePair.Create("NodeLockFile", lockFile);
        if (VersionOf(folder) is { Length: > 0 } version) yield return KeyValuePair.Create("NodeVersion", version);
    }

    // A JavaScript project beside the server, or a target of the server's own that runs a package manager in the folder that SpaRoot names.
    private static string? ClientOf(EvaluatedProject project)
    {
        var spaRoot = project.Property("SpaRoot") is { Length: > 0 } given ? ExistingPath.Combine(project.Folder, given.TrimEnd('/', '\\')) : null;
        if (project.ProjectReferences.FirstOrDefault(r => r.EndsWith(".esproj", StringComparison.OrdinalIgnoreCase)) is { } script) return Path.GetDirectoryName(script);
        if (!RunsNode(project.Path)) return null;
        string?[] candidates = [spaRoot, Path.Combine(project.Folder, "ClientApp"), project.Folder];
        return candidates.OfType<string>().FirstOrDefault(c => File.Exists(Path.Combine(c, "package.json")));
    }

    private static bool RunsNode(string file)
    {
        try
        {
            if (new FileInfo(file).Length > MaxBytes) return false;
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XDocument.Load(reader).Descendants().Where(e => e.Name.LocalName == "Exec")
                .Any(e => e.Attribute("Command")?.Value is { } command && Programs.Any(p => command.TrimStart().StartsWith(p + " ", StringComparison.Ordinal)));
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string VersionOf(string folder)
    {
        foreach (var name in new[] { ".nvmrc", ".node-version" })
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && new FileInfo(path).Length < 100) return File.ReadAllText(path).Trim().TrimStart('v');
        }

        return Engine(Path.Combine(folder, "package.json"));
    }

    // A range begins with the version that its author had: >=20.11 <23, ^22.1.0, 20.x.
    private static string Engine(string file)
    {
        try
        {
            if (new FileInfo(file).Length > MaxBytes) return "";
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("engines", out var engines) || engines.ValueKind != JsonValueKind.Object
                || !engines.TryGetProperty("node", out var node) || node.ValueKind != JsonValueKind.String) return "";
            return new string([.. node.GetString()!.TrimStart('^', '~', '>', '=', 'v', ' ').TakeWhile(char.IsAsciiDigit)]);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
