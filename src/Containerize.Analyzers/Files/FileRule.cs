namespace Containerize.Analyzers.Files;

/// <summary>A fault that a file beside the code can have.</summary>
/// <param name="descriptors">What the compiler knows of the faults.</param>
internal abstract class FileRule(params DiagnosticDescriptor[] descriptors)
{
    /// <summary>What the compiler knows of the faults.</summary>
    public IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = descriptors;

    /// <summary>Whether the rule looks at files of a name.</summary>
    /// <param name="name">The name without its folder.</param>
    public abstract bool Concerns(string name);

    /// <summary>Looks at a file.</summary>
    /// <param name="file">The file.</param>
    public abstract void Check(FileContext file);
}
