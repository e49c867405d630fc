namespace Containerize.Validation.Tests.Manifests;

/// <summary>One fault put into the gold manifests, and what must be said of it.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Text">The manifests with the fault.</param>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Mark">A text of the line where it is reported; the first such line counts.</param>
public sealed record Defect(string Name, string Text, string Rule, string Mark)
{
    public override string ToString() => Name;
}
