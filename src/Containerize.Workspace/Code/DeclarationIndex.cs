using Containerize.Workspace.Scanning;

namespace Containerize.Workspace.Code;

/// <summary>Which files declare a name: what a candidate binds to must be parsed too, and what that is made of.</summary>
internal sealed class DeclarationIndex
{
    // Methods that the language calls without their names being written.
    private static readonly HashSet<string> Implicit = new(StringComparer.Ordinal)
    {
        "GetAwaiter", "GetEnumerator", "GetAsyncEnumerator", "Deconstruct", "Add", "Select", "SelectMany", "Where", "Join", "GroupJoin", "GroupBy", "OrderBy", "OrderByDescending", "ThenBy",
        "ThenByDescending", "Cast",
    };

    private readonly Dictionary<ulong, List<CodeFile>> _files = [];
    private readonly Queue<CodeFile> _pending = new();

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

            if (outline.IsGlobal || isImplicit) Need(file);
        }
    }

    /// <summary>Marks what a candidate needs, directly or not.</summary>
    public void Need(CodeFile candidate)
    {
        if (candidate.IsCandidate) Follow(candidate.Scan.Words);
        if (!candidate.IsNeeded)
        {
            candidate.IsNeeded = true;
            _pending.Enqueue(candidate);
        }

        while (_pending.TryDequeue(out var next)) Follow(next.Outline.HeadWords);
    }

    private void Follow(ulong[] words)
    {
        foreach (var word in words)
        {
            // Whoever follows a name once has all its files; the entry is of no more use.
            if (!_files.Remove(word, out var files)) continue;
            foreach (var file in files)
            {
                if (file.IsNeeded) continue;
                file.IsNeeded = true;
                _pending.Enqueue(file);
            }
        }
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
