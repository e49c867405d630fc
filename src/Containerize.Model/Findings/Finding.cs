namespace Containerize.Model;

/// <summary>A sentence that a person can act on, at a place.</summary>
/// <param name="Rule">The rule's id, <c>CTZnnnn</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Location">Where it starts.</param>
/// <param name="Message">What is wrong, with the value in it, as one sentence without a final stop.</param>
/// <param name="Remedy">What to do, as one sentence without a final stop.</param>
public sealed record Finding(string Rule, Severity Severity, SourceLocation Location, string Message, string Remedy)
{
    /// <summary>The line where it ends, from 1; 0 when unknown.</summary>
    public int EndLine { get; init; }

    /// <summary>The column just behind its end, from 1; 0 when unknown.</summary>
    public int EndColumn { get; init; }

    /// <summary>The path inside the document, for example <c>spec.template.spec.containers[0].image</c>; empty where there is none.</summary>
    public string Path { get; init; } = "";

    /// <summary>The object it is about, for example <c>Deployment shop/catalog</c>; empty where there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What is wrong and what to do, as one sentence without a final stop.</summary>
    public string Sentence => Clause.Join(Message, Remedy);

    /// <summary>The line that is printed: <c>file(line,col): severity CTZnnnn: message; remedy</c>.</summary>
    public override string ToString()
    {
        var name = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return $"{Location}: {name} {Rule}: {Sentence}";
    }
}
