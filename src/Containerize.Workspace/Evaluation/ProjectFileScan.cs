using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Containerize.Workspace.Evaluation;

/// <summary>What an MSBuild file of the repository holds, read as XML before MSBuild may evaluate it.</summary>
internal sealed partial record ProjectFileScan
{
    private const long MaxBytes = 16 * 1024 * 1024;

    /// <summary>The file's full path.</summary>
    public required string Path { get; init; }

    /// <summary>The first call that is forbidden, with its place; null when there is none.</summary>
    public (string What, int Line, int Column)? Forbidden { get; init; }

    /// <summary>Whether what it evaluates to hangs on more than files that are there or not and variables: the time, chance, the content of other files.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>The SDKs that it names.</summary>
    public IReadOnlyList<NamedSdk> Sdks { get; init; } = [];

    /// <summary>The names of the properties that it sets.</summary>
    public IReadOnlySet<string> SetProperties { get; init; } = new HashSet<string>();

    /// <summary>The value of TargetFrameworks where the file gives it once, in words; null otherwise.</summary>
    public string? TargetFrameworks { get; init; }

    /// <summary>Whether what it imports, or the value of TargetFrameworks, may hang on the framework that a project is evaluated for.</summary>
    public bool HangsOnFramework { get; init; }

    /// <summary>The projects that a project of tests refers to, as written; null when the file is not plainly one.</summary>
    public IReadOnlyList<string>? ReferencesOfTests { get; init; }

    /// <summary>Scans a file.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ProjectFileScan Read(string path)
    {
        var root = RootOf(path);
        if (root is null) return new ProjectFileScan { Path = path };
        List<NamedSdk> sdks = [];
        var properties = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        (string What, int Line, int Column)? forbidden = null;
        List<string> frameworks = [];
        bool isVolatile = false, hangs = false;
        foreach (var element in Evaluated(root))
        {
            forbidden ??= ForbiddenIn(element);
            isVolatile |= element.Attributes().Any(a => Volatile().IsMatch(a.Value)) || element.Nodes().OfType<XText>().Any(t => Volatile().IsMatch(t.Value));
            sdks.AddRange(NamedSdk.In(element, root));
            hangs |= HangsOnFrameworkIn(element);
            if (element.Parent?.Name.LocalName != "PropertyGroup") continue;
            properties.Add(element.Name.LocalName);
            if (IsTargetFrameworks(element)) frameworks.Add(element.Value.Trim());
        }

        return new ProjectFileScan
        {
            Path = path,
            Forbidden = forbidden,
            IsVolatile = isVolatile,
            Sdks = sdks,
            SetProperties = properties,
            TargetFrameworks = frameworks is [var only] && !only.Contains('$', StringComparison.Ordinal) ? only : null,
            HangsOnFramework = hangs,
            ReferencesOfTests = TestProjectScan.References(root),
        };
    }

    /// <summary>The first element of a file.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static XElement? RootOf(string path)
    {
        if (new FileInfo(path).Length > MaxBytes) throw new IOException("the file is larger than 16 MiB");
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root;
    }

    private static bool IsTargetFrameworks(XElement element) => element.Name.LocalName.Equals("TargetFrameworks", StringComparison.OrdinalIgnoreCase);

    private static bool HangsOnFrameworkIn(XElement element) =>
        (element.Name.LocalName is "Import" or "Sdk" || IsTargetFrameworks(element)) &&
        (OfFramework().IsMatch(element.Value) || element.AncestorsAndSelf().SelectMany(e => e.Name.LocalName == "Choose" ? e.Elements() : [e]).SelectMany(e => e.Attributes()).Any(a => OfFramework().IsMatch(a.Value)));

    // What stands inside a target is expanded only when it runs, which never happens here; its own attributes (BeforeTargets, AfterTargets) are expanded at once.
    private static IEnumerable<XElement> Evaluated(XElement root) =>
        root.Elements().SelectMany(e => e.Name.LocalName == "Target" ? [e] : e.DescendantsAndSelf()).Prepend(root);

    private static (string, int, int)? ForbiddenIn(XElement element)
    {
        foreach (var attribute in element.Attributes())
        {
            if (PropertyFunctionCheck.FindForbidden(attribute.Value) is { } what) return Located(what, attribute);
        }

        if (element.Name.LocalName == "Target" && element.Parent?.Parent is null) return null;
        var text = element.Nodes().OfType<XText>().FirstOrDefault(t => !string.IsNullOrWhiteSpace(t.Value));
        return text is not null && PropertyFunctionCheck.FindForbidden(element.Value) is { } found ? Located(found, element) : null;
    }

    private static (string, int, int) Located(string what, IXmlLineInfo place) => (what, place.LineNumber, place.LinePosition);

    [GeneratedRegex(@"\$\(\s*(TargetFramework|IsCrossTargetingBuild)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfFramework();

    [GeneratedRegex(
        @"System\.IO\.(File|Directory)\]|System\.DateTime|System\.Guid|TickCount|WorkingSet|StackTrace|CommandLine|GetRandomFileName|Registry|HashCode|GetLastWriteTime|MSBuildStartupDirectory|\$\(\s*(_|SHLVL|OLDPWD|COLUMNS|LINES)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Volatile();
}
