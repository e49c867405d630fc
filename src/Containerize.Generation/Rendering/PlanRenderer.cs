using Scriban.Syntax;

namespace Containerize.Generation.Rendering;

/// <summary>Renders plans, and compares what a reader of the result finds with what the plan says.</summary>
/// <param name="templates">The templates.</param>
internal sealed class PlanRenderer(TemplateSet templates)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Renders a YAML file.</summary>
    /// <exception cref="ContainerizeException">The template fails, or the result differs from the plan (<see cref="ExitCode.Internal"/>, for a user's template <see cref="ExitCode.Usage"/>).</exception>
    public string Yaml(string template, object plan) => Render(template, plan, (text, probe, written) => YamlComparison.Difference(text, probe, written) ?? PlanStructure.Lacking(text, plan));

    /// <summary>Renders a Dockerfile.</summary>
    /// <exception cref="ContainerizeException">The template fails, or the result differs from the plan (<see cref="ExitCode.Internal"/>, for a user's template <see cref="ExitCode.Usage"/>).</exception>
    public string Dockerfile(string template, object plan) => Render(template, plan, (text, probe, written) => DockerfileComparison.Difference(text, probe, written) ?? PlanStructure.LackingInDockerfile(text));

    /// <summary>Renders a file of plain lines, such as .dockerignore.</summary>
    /// <exception cref="ContainerizeException">The template fails, or the result differs from the plan (<see cref="ExitCode.Internal"/>, for a user's template <see cref="ExitCode.Usage"/>).</exception>
    public string Lines(string template, object plan) => Render(template, plan, LineComparison.Difference);

    private string Render(string name, object plan, Func<string, string, IReadOnlyList<WrittenScalar>, string?> difference)
    {
        var (real, inclusion) = (new ScalarWriter(probe: false), new TemplateInclusion(templates));
        var text = Run(name, plan, real, inclusion);
        var probe = Run(name, plan, new ScalarWriter(probe: true), new TemplateInclusion(templates));
        return difference(text, probe, real.Written) is { } what
            ? throw Failed(name, inclusion, $"gives a file that differs from its plan: {what}", null, null)
            : text;
    }

    private string Run(string name, object plan, ScalarWriter scalars, TemplateInclusion inclusion)
    {
        using var end = new ProcessorLimit(Longest, Patience);
        try
        {
            return templates.Find(name).Render(new PlanContext(plan, scalars, inclusion) { CancellationToken = end.Token });
        }
        catch (ScriptAbortException e)
        {
            throw Failed(name, inclusion, $"works for more than {Longest.TotalSeconds} seconds", TemplateErrors.Place(e.Span), e);
        }
        catch (ScriptRuntimeException e)
        {
            throw Failed(name, inclusion, "fails: " + e.OriginalMessage, TemplateErrors.Place(e.Span), e);
        }
        catch (InvalidOperationException e)
        {
            throw Failed(name, inclusion, "fails: " + e.Message, null, e);
        }
    }

    private ContainerizeException Failed(string name, TemplateInclusion inclusion, string what, SourceLocation? location, Exception? inner)
    {
        // Where one of ours is at fault, it was included where it does not fit.
        var own = inclusion.Included.Prepend(name).LastOrDefault(templates.IsOwn);
        var place = location is { } at && at.File.StartsWith(TemplateSet.Folder, StringComparison.Ordinal) ? at : new SourceLocation($"{TemplateSet.Folder}/{own}");
        return own is null
            ? new ContainerizeException(ExitCode.Internal, $"the template {name} {what}", "Please report this with the names involved", null, inner)
            : new ContainerizeException(ExitCode.Usage, "the template " + what, "Correct it, or remove the file to use the one of containerize", place, inner);
    }
}
