using System.Text;
using Containerize.Detection;
using Containerize.Workspace.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Workspace.Code;

/// <summary>One C# file of a project: scanned and parsed when something in it is wanted.</summary>
/// <param name="path">Its path relative to the output root.</param>
/// <param name="file">Its full path.</param>
/// <param name="options">How its project is parsed.</param>
internal sealed class CodeFile(string path, string file, CSharpParseOptions options)
{
    private SourceBytes? _bytes;
    private SourceOutline? _outline;
    private SyntaxTree? _whole;
    private SyntaxTree? _skeleton;
    private string? _hash;
    private bool[]? _kept;

    /// <summary>Its path relative to the output root.</summary>
    public string Path { get; } = path;

    /// <summary>Its bytes. Where only their hash was wanted at first they are read when they are wanted.</summary>
    public SourceBytes Bytes
    {
        get => _bytes ??= ReadAgain();
        init => _bytes = value;
    }

    /// <summary>The hash of its bytes.</summary>
    public string Hash
    {
        get => _hash ??= Bytes.Hash;
        init => _hash = value;
    }

    /// <summary>Whether it was edited while it was read: what comes of it belongs to no hash.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>What a look at its characters says.</summary>
    public SourceScan Scan => Bytes.Scan;

    /// <summary>What it declares; an earlier run may have said so.</summary>
    public SourceOutline Outline
    {
        get => _outline ??= OutlineOf(Scan);
        set => _outline = value;
    }

    /// <summary>Whether the detectors look into it.</summary>
    public bool IsCandidate { get; set; }

    /// <summary>Whether the detectors have looked into it.</summary>
    public bool IsDetected { get; set; }

    /// <summary>Whether candidates need its declarations.</summary>
    public bool IsNeeded { get; set; }

    /// <summary>Makes a method part of the declarations that compilations hold: something mentions its name.</summary>
    /// <param name="method">Its number.</param>
    public void Keep(int method)
    {
        Kept[method] = true;
        _skeleton = null;
    }

    /// <summary>The tree of the whole file.</summary>
    public SyntaxTree Whole(CancellationToken ct) => _whole ??= Parse(Bytes.Text, ct);

    /// <summary>
    /// The tree that compilations hold: the whole file where detectors look into it or its structure is not plain, else its declarations, without methods that nothing mentions.
    /// </summary>
    public SyntaxTree Tree(CancellationToken ct) => IsCandidate || !Scan.IsUnderstood ? Whole(ct) : _skeleton ??= Parse(Bytes.Skeleton(Kept), ct);

    /// <summary>All that it declares, as text: its own where the structure is not plain.</summary>
    public string Declarations() => Scan.IsUnderstood ? Bytes.Skeleton() : Bytes.Text;

    private bool[] Kept => _kept ??= new bool[Scan.MethodSpans.Length];

    private SourceBytes ReadAgain()
    {
        var bytes = SourceBytes.Read(file) ?? new SourceBytes([]);
        HasChanged = bytes.Hash != _hash;
        return bytes;
    }

    private SyntaxTree Parse(string text, CancellationToken ct) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options, Path, ct);

    private SourceOutline OutlineOf(SourceScan scan)
    {
        var names = scan.IsUnderstood ? null : SolutionNames.Collect([Whole(default)], default);
        return new SourceOutline
        {
            Types = names is null ? [.. scan.Types] : [.. names.Types],
            Methods = names is null ? [.. scan.Methods] : [.. names.Methods],
            Delegates = [.. scan.Delegates],
            Namespaces = [.. scan.Namespaces],
            IsTriggered = scan.IsTriggered,
            IsMigration = scan.IsMigration,
            IsGlobal = scan.IsGlobal,
        };
    }
}
