using System.CommandLine;
using System.Text.RegularExpressions;
using Containerize.Cli.Explaining;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation.Schemas;

namespace Containerize.Cli.Verbs;

/// <summary>Says why something in the application model is as it is, with the lines of code that it was concluded from, or what a rule means; writes no file.</summary>
internal sealed partial class ExplainVerb : IVerb
{
    private readonly Argument<string> _name = new("NAME")
    {
        Description = "A service or server, with .FIELD or .FIELD.VALUE behind it for less: catalog-api.ports, catalog-api.connections.postgres. Or a project that was left out, or a rule: CTZ1105.",
    };

    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string> _output = OutputOption.Make();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("explain", "Says why a service or server is as it is: the lines it was concluded from, what beats what, what would change it. Writes nothing.")
        {
            _name, _path, _output,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var name = parsed.GetValue(_name)!;
        var json = parsed.GetValue(_output) == OutputOption.Json;
        if (RuleId().IsMatch(name))
        {
            Write(RuleOf(name), json, console);
            return (int)ExitCode.Success;
        }

        var analysis = await Analysis.RunAsync(parsed.GetValue(_path)!, console, ct);
        var explanation = new Explainer(analysis).Explain(name);
        if (json)
            console.Output.Write(PublishedJson.Text(ExplanationPublication.Document(explanation)));
        else
            ExplanationText.Write(explanation, TintedWriter.ForOutput(console));

        return (int)analysis.Code;
    }

    private static void Write(Rule rule, bool json, ToolConsole console)
    {
        if (json)
            console.Output.Write(PublishedJson.Text(ExplanationPublication.Document(rule)));
        else
            RuleText.Write(rule, TintedWriter.ForOutput(console));
    }

    private static Rule RuleOf(string id) =>
        RuleCatalogue.All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? throw new ContainerizeException(
            ExitCode.Usage,
            $"there is no rule {id}" + (Spelling.Nearest(id, RuleCatalogue.All.Select(rule => rule.Id)) is { } nearest ? $" (did you mean {nearest}?)" : ""),
            "docs/rules lists them all");

    [GeneratedRegex("^CTZ[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleId();
}
