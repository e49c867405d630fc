using System.Collections.Concurrent;
using Containerize.Generation.Output;
using Containerize.Generation.Settings;
using Scriban;

namespace Containerize.Generation.Rendering;

/// <summary>The templates: those that are embedded in the assembly, and the user's own in place of some of them.</summary>
public sealed class TemplateSet
{
    /// <summary>The folder below the root that holds the user's templates.</summary>
    public const string Folder = ".containerize/templates";

    /// <summary>What the names of the bot's texts begin with; they are no templates of a solution, and nobody replaces them.</summary>
    internal const string Bot = "bot/";

    private const string Resources = "templates/";
    private const int LongestTemplate = 256 * 1024;

    private static readonly ConcurrentDictionary<string, Template> Embedded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Template> _own;

    private TemplateSet(Dictionary<string, Template> own) => _own = own;

    /// <summary>The embedded templates alone.</summary>
    public static TemplateSet BuiltIn { get; } = new([]);

    /// <summary>The names of all templates, sorted: paths such as <c>compose/compose.sbn</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(TemplateSet).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Resources, StringComparison.Ordinal)).Select(n => n[Resources.Length..]).Where(n => !n.StartsWith(Bot, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The names of the templates that the user has replaced, sorted.</summary>
    public IReadOnlyList<string> Replaced => [.. _own.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The templates with the user's own below a root.</summary>
    /// <param name="root">The absolute path of the root.</param>
    /// <exception cref="ContainerizeException">A file there replaces no template, or is not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static TemplateSet Load(string root)
    {
        var folder = Path.Combine(root, Folder);
        if (!Directory.Exists(folder)) return BuiltIn;
        var output = new OutputFolder(root);
        var own = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var name in Directory.EnumerateFiles(folder, "*.sbn", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            var place = new SourceLocation($"{Folder}/{name}");
            if (!Names.Contains(name)) throw new ContainerizeException(ExitCode.Usage, $"there is no template {name} that this could replace", NearestName.Remedy(name, [.. Names]), place);
            var text = output.Read(place.File)!;
            if (text.Length > LongestTemplate) throw new ContainerizeException(ExitCode.Usage, $"the template is longer than {LongestTemplate / 1024} KiB", "Make it shorter", place);
            own.Add(name, Parse(text, place.File));
        }

        return new TemplateSet(own);
    }

    /// <summary>The text of an embedded template.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ContainerizeException">There is none of that name (<see cref="ExitCode.Usage"/>).</exception>
    public static string TextOf(string name)
    {
        using var stream = typeof(TemplateSet).Assembly.GetManifestResourceStream(Resources + name)
            ?? throw new ContainerizeException(ExitCode.Usage, $"there is no template {name}", NearestName.Remedy(name, [.. Names]));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Whether a template is the user's own.</summary>
    internal bool IsOwn(string name) => _own.ContainsKey(name);

    /// <summary>A parsed template.</summary>
    internal Template Find(string name) => _own.GetValueOrDefault(name) ?? Embedded.GetOrAdd(name, n => Parse(TextOf(n), Resources + n));

    private static Template Parse(string text, string file)
    {
        var template = Template.Parse(text.ReplaceLineEndings("\n"), file);
        if (template.HasErrors)
        {
            var first = template.Messages.First(m => m.Type == Scriban.Parsing.ParserMessageType.Error);
            throw new ContainerizeException(ExitCode.Usage, "the template is not valid: " + first.Message, "Correct it, or remove the file to use the one of containerize", TemplateErrors.Place(first.Span));
        }

        TemplateErrors.Refuse(template.Page);
        return template;
    }
}
