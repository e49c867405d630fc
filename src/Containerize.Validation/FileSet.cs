using System.Text.RegularExpressions;
using Containerize.Validation.Compose;
using Containerize.Validation.Dockerfiles;
using Containerize.Validation.Manifests;
using Containerize.Validation.Reporting;
using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation;

/// <summary>The files of a run, sorted by what they hold.</summary>
internal sealed partial class FileSet
{
    private readonly KindRecognition _kinds;
    private readonly List<KubernetesObject> _objects = [];
    private readonly List<ComposeFile> _composeFiles = [];
    private readonly List<Dockerfile> _dockerfiles = [];
    private readonly List<IgnoreList> _ignoreLists = [];
    private readonly List<Kustomization> _kustomizations = [];

    private FileSet(KindRecognition kinds) => _kinds = kinds;

    /// <summary>The Kubernetes objects, in the order of files and documents.</summary>
    public IReadOnlyList<KubernetesObject> Objects => _objects;

    public IReadOnlyList<ComposeFile> ComposeFiles => _composeFiles;

    public IReadOnlyList<Dockerfile> Dockerfiles => _dockerfiles;

    public IReadOnlyList<IgnoreList> IgnoreLists => _ignoreLists;

    public IReadOnlyList<Kustomization> Kustomizations => _kustomizations;

    /// <summary>The kinds of documents that cannot be read, as far as their text says; a star where it does not.</summary>
    public HashSet<string> UnreadableKinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The texts of charts, whose objects exist once they are rendered.</summary>
    public List<string> ChartTexts { get; } = [];

    /// <summary>How many documents were looked at; a Dockerfile counts as one.</summary>
    public int Documents { get; private set; }

    public static FileSet Read(IReadOnlyList<TextFile> files, SchemaRequest? request, FindingSink sink, CancellationToken ct)
    {
        var roles = FileRoles.Of(files);
        // Reading is most of the work and each file stands for itself; what is read is then taken up in the order of the files.
        var read = new object[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = ct }, index =>
            read[index] = roles.IsTemplate(files[index].Path) ? files[index]
                : IgnoreList.IsIgnoreList(files[index].Path) ? IgnoreList.Read(files[index])
                : DockerfileReader.IsDockerfile(files[index]) ? DockerfileReader.Read(files[index])
                : YamlReader.Read(files[index]));
        var definitions = read.OfType<YamlFile>().SelectMany(file => file.Documents).Select(document => document.Root).Where(CustomDefinition.IsDefinition).SelectMany(root => CustomDefinition.Kinds(root!));
        var set = new FileSet(new KindRecognition(new SchemaCatalogue(definitions, request), sink));
        foreach (var content in read)
            set.Add(content, roles, sink);
        return set;
    }

    private void Add(object content, FileRoles roles, FindingSink sink)
    {
        switch (content)
        {
            case TextFile template:
                ChartTexts.Add(template.Text);
                sink.Skip(roles.Reason(template.Path)!);
                break;
            case Dockerfile dockerfile:
                Documents++;
                _dockerfiles.Add(dockerfile);
                break;
            case IgnoreList list:
                _ignoreLists.Add(list);
                break;
            case YamlFile yaml:
                Add(yaml, roles.Reason(yaml.Path), sink);
                break;
        }
    }

    private void Add(YamlFile yaml, string? partOf, FindingSink sink)
    {
        foreach (var finding in yaml.Findings)
            sink.Add(finding);
        if (partOf is not null)
        {
            if (yaml.Path.EndsWith("Chart.yaml", StringComparison.Ordinal))
                ChartTexts.AddRange(yaml.Documents.Select(document => document.Text));
            sink.Skip(partOf);
            return;
        }

        var known = yaml.Documents.Count == 0;
        foreach (var document in yaml.Documents)
        {
            known |= document.Root is null || Add(yaml.Path, document.Root);
            if (document.Root is null && yaml.Findings.Count > 0 && ApiVersion().IsMatch(document.Text))
                UnreadableKinds.UnionWith(Kind().Matches(document.Text) is { Count: > 0 } kinds ? kinds.Select(kind => kind.Groups["kind"].Value) : ["*"]);
        }

        if (!known)
            sink.Skip($"{yaml.Path}: neither Kubernetes manifest nor compose file");
    }

    private bool Add(string path, YamlNode root)
    {
        if (Kustomization.IsKustomization(path, root))
            _kustomizations.Add(new Kustomization(path, (YamlMapping)root));
        else if (root is YamlMapping mapping && KindRecognition.IsObject(root))
            _objects.AddRange(_kinds.Objects(path, mapping));
        else if (root is YamlMapping compose && (ComposeFile.IsCompose(root) || ComposeFile.IsMisspelt(path, compose)))
            _composeFiles.Add(new ComposeFile(path, compose));
        else
            return false;
        Documents++;
        return true;
    }

    [GeneratedRegex(@"^kind:\s*[""']?(?<kind>[A-Za-z]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex("^apiVersion:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ApiVersion();
}
