using Containerize.Validation.Dockerfiles;

namespace Containerize.Deployment.Images;

/// <summary>Finds instructions of a Dockerfile by what builders call them.</summary>
internal sealed class DockerfilePlace
{
    // Only these are steps of their own to BuildKit; all others change nothing but the image's description.
    private static readonly HashSet<string> Steps = new(StringComparer.Ordinal) { "RUN", "COPY", "ADD", "WORKDIR" };

    private readonly Dockerfile _dockerfile;

    /// <summary>Reads the Dockerfile.</summary>
    /// <param name="file">The file, with the path that is shown.</param>
    public DockerfilePlace(TextFile file) => _dockerfile = DockerfileReader.Read(file);

    /// <summary>The ids of the secrets that it asks for.</summary>
    public IReadOnlySet<string> Secrets => _dockerfile.Instructions.Where(i => i.Keyword == "RUN")
        .SelectMany(i => Instruction.Words(i.Arguments).TakeWhile(w => w.StartsWith("--", StringComparison.Ordinal)))
        .Where(w => w.StartsWith("--mount=", StringComparison.Ordinal) && w.Contains("type=secret", StringComparison.Ordinal))
        .SelectMany(w => w["--mount=".Length..].Split(','))
        .Where(p => p.StartsWith("id=", StringComparison.Ordinal))
        .Select(p => p["id=".Length..])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The place of the instruction that a line belongs to.</summary>
    /// <param name="line">The line, from 1; 0 for the whole file.</param>
    public SourceLocation At(int line) => InstructionAt(line) is { } instruction
        ? new SourceLocation(_dockerfile.Path, instruction.Span.Line, instruction.Span.Column)
        : new SourceLocation(_dockerfile.Path, line);

    /// <summary>The instruction that a line belongs to, on one line; empty when there is none.</summary>
    /// <param name="line">The line, from 1.</param>
    public string TextAt(int line) => InstructionAt(line) is { } i ? $"{i.Keyword} {string.Join(' ', Instruction.Words(i.Value))}" : "";

    /// <summary>The line of a step.</summary>
    /// <param name="stage">The stage's name, or <c>stage-N</c>.</param>
    /// <param name="number">The step's number in it, from 1.</param>
    /// <returns>The line, from 1; 0 when there is no such step.</returns>
    public int LineOf(string stage, int number)
    {
        var stages = _dockerfile.Instructions.Count(i => i.Keyword == "FROM");
        var at = -1;
        for (var i = 0; i < stages && at < 0; i++)
        {
            var from = _dockerfile.Instructions.Where(x => x.Keyword == "FROM").ElementAt(i);
            var words = Instruction.Words(from.Value);
            var name = words.Count >= 3 && words[^2].Equals("AS", StringComparison.OrdinalIgnoreCase) ? words[^1] : $"stage-{i}";
            if (name.Equals(stage, StringComparison.OrdinalIgnoreCase) || (stage.Length == 0 && stages == 1)) at = from.Span.Line;
        }

        if (at < 0) return 0;
        var own = _dockerfile.Instructions.Where(i => i.Span.Line >= at).TakeWhile((i, n) => n == 0 || i.Keyword != "FROM").Where((i, n) => n == 0 || Steps.Contains(i.Keyword));
        return own.ElementAtOrDefault(number - 1)?.Span.Line ?? 0;
    }

    /// <summary>The line of the first instruction that begins with a text, as Podman names it; 0 when there is none.</summary>
    /// <param name="text">The instruction on one line.</param>
    public int LineOf(string text)
    {
        var wanted = Plain(text);
        return _dockerfile.Instructions.FirstOrDefault(i => Plain($"{i.Keyword} {i.Arguments}") is var own && (own.StartsWith(wanted, StringComparison.Ordinal) || wanted.StartsWith(own, StringComparison.Ordinal)))?.Span.Line ?? 0;
    }

    private Instruction? InstructionAt(int line) => line <= 0 ? null : _dockerfile.Instructions.LastOrDefault(i => i.Span.Line <= line);

    private static string Plain(string text) => string.Join(' ', text.Split([' ', '\t', '\\', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
