namespace Containerize.Generation.Rendering;

/// <summary>
/// The texts that the bot writes to others. They are made beside a token, in a process that is not sandboxed, so templates of the analysed repository have no part in them:
/// these templates are embedded, and no one replaces them.
/// </summary>
public static class BotText
{
    /// <summary>Renders a text.</summary>
    /// <param name="name">The template's name, such as <c>body</c>.</param>
    /// <param name="plan">What the template shows. Its strings may come from anywhere: the template escapes each.</param>
    /// <exception cref="ContainerizeException">The template fails (<see cref="ExitCode.Internal"/>).</exception>
    public static string Render(string name, object plan) => new PlanRenderer(TemplateSet.BuiltIn).Lines($"{TemplateSet.Bot}{name}.sbn", plan);
}
