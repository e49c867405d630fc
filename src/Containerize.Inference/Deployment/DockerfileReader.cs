using System.Globalization;
using System.Text.RegularExpressions;
using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>Reads what a Dockerfile says of the container: environment variables, ports and the health check of the stage that it ends with.</summary>
internal static partial class DockerfileReader
{
    private const int MaxStages = 32;

    /// <summary>The container that the Dockerfile describes.</summary>
    public static DeployedContainer Read(TextFile file)
    {
        var stages = new List<Stage>();
        foreach (var instruction in Instructions(file.Text))
        {
            if (instruction.Keyword == "FROM")
            {
                var words = instruction.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !w.StartsWith("--", StringComparison.Ordinal)).ToArray();
                stages.Add(new Stage(words.Length > 2 ? words[^1] : "", words.FirstOrDefault() ?? "", []));
            }
            else if (stages.Count > 0)
            {
                stages[^1].Body.Add(instruction);
            }
        }

        var body = Final(stages).ToArray();
        return new DeployedContainer("", "", DeploymentStage.Image, new SourceLocation(file.Path, 1))
        {
            Dockerfile = file.Path,
            Variables = body.Where(i => i.Keyword == "ENV").SelectMany(i => Variables(i.Text).Select(v => new DeployedVariable(v.Name, v.Value, new SourceLocation(file.Path, i.Line))))
                .Where(v => !v.Value.Contains('$', StringComparison.Ordinal)).Reverse().DistinctBy(v => v.Name, StringComparer.Ordinal).ToEquatableList(),
            Ports = body.Where(i => i.Keyword == "EXPOSE").SelectMany(i => i.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => (Port: p.Split('/')[0], i.Line)))
                .Where(p => int.TryParse(p.Port, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(p => new DeployedPort(int.Parse(p.Port, CultureInfo.InvariantCulture), 0, new SourceLocation(file.Path, p.Line))).ToEquatableList(),
            Probes = body.Where(i => i.Keyword == "HEALTHCHECK").Select(i => (Path: HealthCommand.PathOf(i.Text), i.Line)).Where(h => h.Path is not null)
                .Select(h => new DeployedProbe(h.Path!, HealthProbe.Any, new SourceLocation(file.Path, h.Line))).ToEquatableList(),
        };
    }

    // The last stage with the stages that it is based on before it.
    private static IEnumerable<Instruction> Final(List<Stage> stages)
    {
        var found = new List<List<Instruction>>();
        for (var at = stages.Count - 1; at >= 0 && found.Count < MaxStages;)
        {
            found.Insert(0, stages[at].Body);
            var from = stages[at].From;
            at = stages.FindLastIndex(at, at + 1, s => s.Name.Equals(from, StringComparison.OrdinalIgnoreCase)) is var parent && parent < at ? parent : -1;
        }

        return found.SelectMany(b => b);
    }

    private static IEnumerable<Instruction> Instructions(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (start, whole) = (i, lines[i].Trim());
            while (whole.EndsWith('\\') && i + 1 < lines.Length)
            {
                whole = whole[..^1] + " " + lines[++i].Trim();
            }

            var space = whole.IndexOfAny([' ', '\t']);
            if (space > 0 && whole[0] != '#')
            {
                yield return new Instruction(whole[..space].ToUpperInvariant(), whole[space..].Trim(), start + 1);
            }
        }
    }

    // ENV KEY=value KEY2="a value", and the old form ENV KEY a value.
    private static IEnumerable<(string Name, string Value)> Variables(string text)
    {
        var first = text.Split([' ', '='], 2)[0];
        return first.Length < text.Length && text[first.Length] == ' ' ? [(first, text[first.Length..].Trim())]
            : Assignment().Matches(text).Select(m => (m.Groups["name"].Value, m.Groups["value"].Value.Trim('"', '\'')));
    }

    private sealed record Instruction(string Keyword, string Text, int Line);

    private sealed record Stage(string Name, string From, List<Instruction> Body);

    [GeneratedRegex(@"(?<name>[A-Za-z_][\w:.]*)=(?<value>""(?:[^""\\]|\\.)*""|'[^']*'|\S*)", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
