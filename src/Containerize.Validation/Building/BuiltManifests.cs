using Containerize.Validation.Ignores;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Building;

/// <summary>What a program made of a kustomization or a chart, and the way back to the files that it was made of.</summary>
public sealed class BuiltManifests
{
    private readonly Place _place;
    private readonly IReadOnlyList<YamlDocument> _documents;
    private readonly List<ObjectIgnore> _ignores;

    /// <summary>Reads what was built.</summary>
    /// <param name="set">What was built.</param>
    /// <param name="honoured">The other tools whose exemptions hold.</param>
    /// <param name="place">Gives the file, the line and what else of a finding changes.</param>
    internal BuiltManifests(BuiltSet set, IReadOnlyList<PeerTool> honoured, Place place)
    {
        File = new TextFile(set.Key, set.Text);
        Folder = set.Folder.Length == 0 ? "." : set.Folder;
        _place = place;
        _documents = YamlReader.Read(File).Documents;
        _ignores = [.. AnnotationIgnores.Of(File, honoured).Where(ignore => ignore.Reason.Length > 0)];
    }

    /// <summary>What kubectl made of a kustomization.</summary>
    /// <param name="tree">The kustomizations.</param>
    /// <param name="folder">The folder that was built.</param>
    /// <param name="text">What was built.</param>
    /// <param name="read">Reads a file of the run.</param>
    /// <param name="honoured">The other tools whose exemptions hold.</param>
    internal static BuiltManifests OfKustomization(KustomizationTree tree, string folder, string text, Func<string, YamlFile?> read, IReadOnlyList<PeerTool> honoured)
    {
        var source = new KustomizationSource(tree, folder, read);
        return new BuiltManifests(new BuiltSet(folder, text), honoured, (finding, _, built, node) => source.Of(built, node) is var (file, at) ? BuiltFindings.Move(finding, node, file, at) : finding);
    }

    /// <summary>Finds where in the files something of a built object comes from.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="document">The built document.</param>
    /// <param name="built">The built object.</param>
    /// <param name="node">The place in it.</param>
    internal delegate Finding Place(Finding finding, YamlDocument document, YamlMapping built, YamlNode node);

    /// <summary>The objects, in a file that is on no disk.</summary>
    public TextFile File { get; }

    /// <summary>The folder that was built.</summary>
    public string Folder { get; }

    /// <summary>The files of which nothing is deployed as it stands, since everything that lists them was built.</summary>
    internal IReadOnlySet<string> Replaced { get; set; } = new HashSet<string>();

    /// <summary>A finding of the built objects where it comes from, and what leaves it out, if anything does; null for one that is about no object.</summary>
    internal (Finding Finding, ObjectIgnore? Ignore)? Placed(Finding finding)
    {
        if (_documents.LastOrDefault(d => d.Line <= finding.Location.Line) is not { Root: YamlMapping root } document)
            return null;
        var node = finding.Path.Length > 0 ? YamlPath.Find(root, finding.Path, out _) : At(root, finding.Location) ?? root["kind"] ?? root;
        return (_place(finding, document, root, node) with { Message = $"{finding.Message}, as {Folder} is built" }, _ignores.Find(ignore => ignore.Covers(finding)));
    }

    /// <summary>A place of a built object where it comes from.</summary>
    internal SourceLocation Placed(SourceLocation location) => Placed(new Finding("", Severity.Info, location, "", ""))?.Finding.Location ?? location;

    // The value that starts at a place.
    private static YamlNode? At(YamlNode node, SourceLocation location)
    {
        if (node is YamlScalar)
            return node.Span.Line == location.Line && node.Span.Column == location.Column ? node : null;
        var children = node is YamlMapping mapping ? mapping.Entries.Select(entry => entry.Value) : node.Items;
        return children.Where(child => (child.Key ?? child).Span.Line <= location.Line && child.Span.EndLine >= location.Line).Select(child => At(child, location)).FirstOrDefault(found => found is not null);
    }
}
