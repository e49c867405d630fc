using System.Collections.Concurrent;
using Scriban;

namespace Containerize.Generation.Rendering;

/// <summary>The templates, embedded in the assembly under the names that they have below the folder templates.</summary>
internal static class TemplateSource
{
    private static readonly ConcurrentDictionary<string, Template> Parsed = new(StringComparer.Ordinal);

    /// <summary>A parsed template.</summary>
    /// <param name="name">Its path below templates, for example <c>compose/compose.sbn</c>.</param>
    /// <exception cref="ContainerizeException">There is none of that name, or it is not valid (<see cref="ExitCode.Internal"/>).</exception>
    public static Template Find(string name) => Parsed.GetOrAdd(name, Load);

    private static Template Load(string name)
    {
        using var stream = typeof(TemplateSource).Assembly.GetManifestResourceStream("templates/" + name)
            ?? throw new ContainerizeException(ExitCode.Internal, $"there is no template {name}", "Please report this");
        using var reader = new StreamReader(stream);
        var template = Template.Parse(reader.ReadToEnd().ReplaceLineEndings("\n"), "templates/" + name);
        return template.HasErrors
            ? throw new ContainerizeException(ExitCode.Internal, "a template is not valid: " + string.Join("; ", template.Messages), "Please report this")
            : template;
    }
}
