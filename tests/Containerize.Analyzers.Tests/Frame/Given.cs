using Microsoft.CodeAnalysis;

namespace Containerize.Analyzers.Tests;

/// <summary>What a test's project is: without more, a web program with nullable reference types and implicit usings.</summary>
internal sealed record Given
{
    public static Given Web { get; } = new();

    public static Given Library { get; } = new() { Output = OutputKind.DynamicallyLinkedLibrary };

    /// <summary>A program that references .NET alone.</summary>
    public static Given Console { get; } = new() { HasWeb = false };

    public OutputKind Output { get; init; } = OutputKind.ConsoleApplication;

    public bool HasWeb { get; init; } = true;

    /// <summary>The path of the file with the code.</summary>
    public string Path { get; init; } = "/src/Shop/Program.cs";

    /// <summary>MSBuild properties that the build passes on.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>Files that are no code, by path.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>More code of the same project.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    public Given With(string property, string value) => this with { Properties = new Dictionary<string, string>(Properties) { [property] = value } };

    public Given WithFile(string path, string text) => this with { Files = [.. Files, (path, text)] };
}
