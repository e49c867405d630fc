using System.Text;
using Containerize.Detection;
using Containerize.Workspace.Caching;
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
    private byte[]? _content;
    private SourceScan? _scan;
    private SourceOutline? _outline;
    private SyntaxTree? _whole;
    private SyntaxTree? _skeleton;
    private string? _hash;

    /// <summary>Its path relative to the output root.</summary>
    public string Path { get; } = path;

    /// <summary>Its bytes. Where only their hash was wanted at first they are read when they are wanted.</summary>
    public byte[] Content
    {
        get => _content ??= ReadAgain();
        init => _content = value;
    }

    /// <summary>The hash of its bytes.</summary>
    public string Hash
    {
        get => _hash ??= ContentHash.Of(Content);
        init => _hash = value;
    }

    /// <summary>Whether it was edited while it was read: what comes of it belongs to no hash.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>What a look at its characters says.</summary>
    public SourceScan Scan => _scan ??= SourceContent.Scan(Content);

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

    /// <summary>The tree of the whole file.</summary>
    public SyntaxTree Whole(CancellationToken ct) => _whole ??= Parse(SourceContent.Text(Content), ct);

    /// <summary>The tree that compilations hold: the whole file where detectors look into it or its structure is not plain, else its declarations.</summary>
    public SyntaxTree Tree(CancellationToken ct) => IsCandidate || !Scan.IsUnderstood ? Whole(ct) : _skeleton ??= Parse(Scan.Skeleton(SourceContent.Text(Content)), ct);

    /// <summary>All that it declares, as text: its own where the structure is not plain.</summary>
    public string Declarations()
    {
        var text = SourceContent.Text(Content);
        return Scan.IsUnderstood ? Scan.Skeleton(text) : text;
    }

    private byte[] ReadAgain()
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bytes = [];
        }

        HasChanged = ContentHash.Of(bytes) != _hash;
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
            HeadWords = scan.HeadWords,
            IsTriggered = scan.IsTriggered,
            IsGlobal = scan.IsGlobal,
        };
    }
}
