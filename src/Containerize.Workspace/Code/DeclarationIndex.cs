using Containerize.Workspace.Scanning;

namespace Containerize.Workspace.Code;

/// <summary>
/// What candidates bind to, directly or not: the files that declare a name that one mentions, those that declare what such a declaration mentions, and so on. A method whose name
/// nobody mentions cannot be called, so it is left out, and what only it mentions is not needed for it. All else that a type has is kept.
/// </summary>
internal sealed class DeclarationIndex
{
    // Methods that the language calls without their names being written.
    private static readonly HashSet<string> Implicit = new(StringComparer.Ordinal)
    {
        "GetAwaiter", "GetEnumerator", "GetAsyncEnumerator", "Deconstruct", "Add", "Select", "SelectMany", "Where", "Join", "GroupJoin", "GroupBy", "OrderBy", "OrderByDescending", "ThenBy",
        "ThenByDescending", "Cast",
    };

    // The same, of types that one gets only by mentioning them or by one of the above.
    private static readonly string[] ImplicitOfInstances =
    [
        "GetResult", "OnCompleted", "UnsafeOnCompleted", "MoveNext", "MoveNextAsync", "Dispose", "DisposeAsync", "Slice", "GetPinnableReference", "AppendLiteral", "AppendFormatted", "ToString", "Equals", "GetHashCode",
    ];

    private static readonly HashSet<ulong> ImplicitWords = [.. Implicit.Concat(ImplicitOfInstances).Select(n => Word.Of(n))];

    private readonly HashSet<CodeFile> _followed = [];
    private readonly HashSet<ulong> _mentioned = [];
    private readonly Dictionary<ulong, List<CodeFile>> _files = [];
    private readonly Dictionary<ulong, List<(CodeFile File, int Method)>> _unmentioned = [];
    private readonly Queue<CodeFile> _entered = new();
    private readonly Queue<(CodeFile File, int Method)> _kept = new();

    /// <summary>Indexes the files of all projects.</summary>
    public DeclarationIndex(IEnumerable<CodeFile> files)
    {
        foreach (var file in files)
        {
            var outline = file.Outline;
            PutTypes(outline.Types, file);
            PutTypes(outline.Delegates, file);
            var isImplicit = false;
            foreach (var method in outline.Methods)
            {
                Put(method, file);
                isImplicit |= Implicit.Contains(method);
            }

            if (outline.IsGlobal || isImplicit) Enter(file);
        }
    }

    /// <summary>Marks what a candidate needs, directly or not.</summary>
    public void Need(CodeFile candidate)
    {
        if (candidate.IsCandidate && _followed.Add(candidate)) MentionAll(candidate.Scan);
        Enter(candidate);
        while (true)
        {
            if (_entered.TryDequeue(out var file)) MentionDeclarations(file);
            else if (_kept.TryDequeue(out var kept)) Mention(kept.File.Scan.WordsOf(kept.Method));
            else break;
        }
    }

    private void Enter(CodeFile file)
    {
        if (file.IsNeeded) return;
        file.IsNeeded = true;
        _entered.Enqueue(file);
    }

    private void MentionAll(SourceScan scan)
    {
        var onlyDeclared = scan.OnlyDeclared.ToHashSet();
        foreach (var word in scan.Words)
        {
            if (!onlyDeclared.Contains(word)) Mention(word);
        }
    }

    private void MentionDeclarations(CodeFile file)
    {
        var scan = file.Scan;
        Mention(scan.HeadWords);
        for (var method = 0; method < scan.MethodSpans.Length; method++)
        {
            var name = scan.MethodSpans[method].Name;
            if (_mentioned.Contains(name) || ImplicitWords.Contains(name)) Keep(file, method);
            else if (_unmentioned.TryGetValue(name, out var methods)) methods.Add((file, method));
            else _unmentioned.Add(name, [(file, method)]);
        }
    }

    private void Mention(ReadOnlySpan<ulong> words)
    {
        foreach (var word in words) Mention(word);
    }

    private void Mention(ulong word)
    {
        if (!_mentioned.Add(word)) return;
        if (_files.Remove(word, out var files)) files.ForEach(Enter);
        if (!_unmentioned.Remove(word, out var methods)) return;
        foreach (var (file, method) in methods) Keep(file, method);
    }

    private void Keep(CodeFile file, int method)
    {
        file.Keep(method);
        _kept.Enqueue((file, method));
    }

    private void PutTypes(string[] types, CodeFile file)
    {
        foreach (var type in types)
        {
            Put(type, file);
            if (type.EndsWith("Attribute", StringComparison.Ordinal)) Put(type[..^"Attribute".Length], file);
        }
    }

    private void Put(string name, CodeFile file)
    {
        var word = Word.Of(name);
        if (_files.TryGetValue(word, out var files)) files.Add(file);
        else _files.Add(word, [file]);
    }
}
