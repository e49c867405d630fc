using Containerize.Detection;
using Containerize.Workspace.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Workspace.Code;

/// <summary>One C# file of a project: read and scanned once, parsed when something in it is wanted.</summary>
/// <param name="path">Its path relative to the output root.</param>
/// <param name="text">Its text.</param>
/// <param name="scan">What a look at its characters says.</param>
/// <param name="options">How its project is parsed.</param>
internal sealed class CodeFile(string path, SourceText text, SourceScan scan, CSharpParseOptions options)
{
    private SyntaxTree? _whole;
    private SyntaxTree? _skeleton;

    /// <summary>What a look at its characters says.</summary>
    public SourceScan Scan { get; } = scan;

    /// <summary>Whether the detectors look into it.</summary>
    public bool IsCandidate { get; set; }

    /// <summary>Whether the detectors have looked into it.</summary>
    public bool IsDetected { get; set; }

    /// <summary>Whether candidates need its declarations.</summary>
    public bool IsNeeded { get; set; }

    /// <summary>The tree of the whole file.</summary>
    public SyntaxTree Whole(CancellationToken ct) => _whole ??= CSharpSyntaxTree.ParseText(text, options, path, ct);

    /// <summary>The tree that compilations hold: the whole file where detectors look into it or its structure is not plain, else its declarations.</summary>
    public SyntaxTree Tree(CancellationToken ct) =>
        IsCandidate || Scan.Skeleton is null ? Whole(ct) : _skeleton ??= CSharpSyntaxTree.ParseText(Scan.Skeleton, options, path, text.Encoding, ct);

    /// <summary>The types and static methods that it declares.</summary>
    public (IEnumerable<string> Types, IEnumerable<string> Methods) Declared(CancellationToken ct)
    {
        if (Scan.Skeleton is not null) return (Scan.Types, Scan.Methods);
        var names = SolutionNames.Collect([Whole(ct)], ct);
        return (names.Types, names.Methods);
    }
}
