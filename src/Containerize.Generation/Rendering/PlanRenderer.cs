using Scriban.Syntax;

namespace Containerize.Generation.Rendering;

/// <summary>Renders plans, and compares what a reader of the result finds with what the plan says.</summary>
internal static class PlanRenderer
{
    /// <summary>Renders a YAML file.</summary>
    /// <exception cref="ContainerizeException">The template fails, or the result differs from the plan (<see cref="ExitCode.Internal"/>).</exception>
    public static string Yaml(string template, object plan) => Render(template, plan, YamlComparison.Difference);

    /// <summary>Renders a Dockerfile.</summary>
    /// <exception cref="ContainerizeException">The template fails, or the result differs from the plan (<see cref="ExitCode.Internal"/>).</exception>
    public static string Dockerfile(string template, object plan) => Render(template, plan, DockerfileComparison.Difference);

    /// <summary>Renders a file of plain lines, such as .dockerignore.</summary>
    /// <exception cref="ContainerizeException">The template fails, or the result differs from the plan (<see cref="ExitCode.Internal"/>).</exception>
    public static string Lines(string template, object plan) => Render(template, plan, LineComparison.Difference);

    private static string Render(string name, object plan, Func<string, string, IReadOnlyList<WrittenScalar>, string?> difference)
    {
        var real = new ScalarWriter(probe: false);
        var text = Run(name, plan, real);
        var probe = Run(name, plan, new ScalarWriter(probe: true));
        return difference(text, probe, real.Written) is { } what
            ? throw new ContainerizeException(ExitCode.Internal, $"the template {name} gives a file that differs from its plan: {what}", "Please report this with the names involved")
            : text;
    }

    private static string Run(string name, object plan, ScalarWriter scalars)
    {
        try
        {
            return TemplateSource.Find(name).Render(new PlanContext(plan, scalars));
        }
        catch (Exception e) when (e is ScriptRuntimeException or InvalidOperationException)
        {
            throw new ContainerizeException(ExitCode.Internal, $"the template {name} fails: {e.Message}", "Please report this", null, e);
        }
    }
}
