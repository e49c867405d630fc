namespace Containerize.Inference.Deployment.Helm;

/// <summary>A piece of a Go template.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
internal abstract record TemplateNode(int Line)
{
    /// <summary>Text that stands as it is.</summary>
    public sealed record Text(int Line, string Value) : TemplateNode(Line);

    /// <summary>An expression whose value is written.</summary>
    public sealed record Output(int Line, string Expression) : TemplateNode(Line);

    /// <summary><c>$name := expression</c> or <c>$name = expression</c>.</summary>
    public sealed record Assignment(int Line, string Variable, string Expression, bool IsNew) : TemplateNode(Line);

    /// <summary>if, with or range, with its branches in order; the last may be without a condition.</summary>
    public sealed record Block(int Line, string Keyword, IReadOnlyList<Branch> Branches) : TemplateNode(Line);

    /// <summary>A named template.</summary>
    public sealed record Definition(int Line, string Name, IReadOnlyList<TemplateNode> Body) : TemplateNode(Line);

    /// <summary>One branch of a block.</summary>
    /// <param name="Condition">Its condition; null for a plain else.</param>
    /// <param name="Body">What stands in it.</param>
    public sealed record Branch(string? Condition, IReadOnlyList<TemplateNode> Body);
}
