namespace Containerize.Workspace.Scanning;

/// <summary>
/// Looks through the characters of a C# file once, an order of magnitude faster than parsing it: which words stand in it, what it declares, and its text
/// without the bodies of its methods. Where its structure is anything but plain it says so, and the file is parsed.
/// </summary>
internal ref struct SourceScanner
{
    private readonly ReadOnlySpan<char> _text;
    // A set that grew for a huge file costs every later file the time to empty it.
    private const int MaxKeptWords = 8_192;

    [ThreadStatic]
    private static HashSet<ulong>? _spareWords;

    [ThreadStatic]
    private static HashSet<ulong>? _spareHeadWords;

    [ThreadStatic]
    private static List<ulong>? _sparePending;

    private readonly HashSet<ulong> _words;
    private readonly HashSet<ulong> _headWords;
    // Words of the member that is being read: whose they are is known at its end.
    private readonly List<ulong> _pending;
    private readonly List<ulong> _methodWords = [];
    private readonly List<MethodSpan> _methodSpans = [];
    private readonly List<string> _types = [];
    private readonly List<string> _methods = [];
    private readonly List<string> _delegates = [];
    private readonly List<string> _namespaces = [];
    private readonly Stack<string> _enclosing = new();
    private readonly List<int> _bodies = [];
    private SourceCursor _cursor;
    private bool _isGlobal;

    private SourceScanner(ReadOnlySpan<char> text)
    {
        _text = text;
        _words = Empty(ref _spareWords);
        _headWords = Empty(ref _spareHeadWords);
        _pending = _sparePending ??= [];
        _pending.Clear();
        _cursor = new SourceCursor(text, _pending);
    }

    /// <summary>Scans a file.</summary>
    /// <param name="text">Its text.</param>
    public static SourceScan Scan(ReadOnlySpan<char> text)
    {
        var scanner = new SourceScanner(text);
        var understood = scanner.Members(isType: false, end: '\0') && !scanner._cursor.IsLost;
        if (!understood) scanner.RestOfWords();
        scanner.Flush();
        ulong[] heads = understood ? [.. scanner._headWords] : [], onlyDeclared = scanner.AllWords(understood), words = [.. scanner._words];
        return new SourceScan
        {
            Words = words,
            HeadWords = understood ? heads : words,
            OnlyDeclared = onlyDeclared,
            IsTriggered = !understood || IsTriggered(words, text),
            Bodies = understood ? [.. scanner._bodies] : null,
            MethodSpans = understood ? [.. scanner._methodSpans] : [],
            MethodWords = understood ? [.. scanner._methodWords] : [],
            Types = understood ? scanner._types : [],
            Methods = understood ? scanner._methods : [],
            Delegates = understood ? scanner._delegates : [],
            Namespaces = understood ? scanner._namespaces : [],
            IsGlobal = scanner._isGlobal || !understood,
        };
    }

    // Puts all words together; yields those that only name the method that they declare.
    private readonly ulong[] AllWords(bool understood)
    {
        _words.UnionWith(_headWords);
        foreach (var word in _methodWords) _words.Add(word);
        List<ulong> onlyDeclared = [];
        foreach (var method in _methodSpans)
        {
            if (!_words.Contains(method.Name)) onlyDeclared.Add(method.Name);
        }

        foreach (var word in onlyDeclared) _words.Add(word);
        return understood ? [.. onlyDeclared.Distinct()] : [];
    }

    private static bool IsTriggered(ulong[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (TriggerWords.All.Contains(word)) return true;
        }

        return TriggerWords.All.AnyIn(text);
    }

    private void RestOfWords()
    {
        var cursor = new SourceCursor(_text, _pending);
        while (cursor.Next() != '\0')
        {
            // Only the words are wanted.
        }
    }

    // The members of a file, a namespace or a type, until the brace that closes it.
    private bool Members(bool isType, char end)
    {
        var header = default(MemberHeader);
        var start = _cursor.At;
        while (true)
        {
            var token = _cursor.Next();
            switch (token)
            {
                case '\0':
                    return end == '\0' && header.IsEmpty;
                case '}':
                    return end == '}' && header.IsEmpty;
                case ';':
                    if (!Declare(ref header, isType)) return false;
                    End(ref header, isType, ref start);
                    break;
                case '{':
                    if (!Block(ref header, isType)) return false;
                    End(ref header, isType, ref start);
                    break;
                case '(' or '[':
                    header.Open(token);
                    if (!Group(token, header.IsEmpty)) return false;
                    break;
                case '=':
                    if (header.IsOperator) break;
                    if (!Value(ref header, isType)) return false;
                    End(ref header, isType, ref start);
                    break;
                default:
                    header.Take(token, _cursor.Token);
                    break;
            }
        }
    }

    // Whose words the last ones were is known now.
    private void End(ref MemberHeader header, bool isType, ref int start)
    {
        if (isType && header.IsMethod)
        {
            var name = Word.Of(header.Name);
            // What overrides mentions what it overrides.
            if (!header.IsOverride) _pending.Remove(name);
            _methodWords.AddRange(_pending);
            _pending.Clear();
            _methodSpans.Add(new MethodSpan(start, _cursor.At, name, _methodWords.Count));
        }
        else
        {
            Flush();
        }

        header = default;
        start = _cursor.At;
    }

    private readonly void Flush()
    {
        foreach (var word in _pending) _headWords.Add(word);
        _pending.Clear();
    }

    // Inside parentheses or brackets nothing is declared.
    private bool Group(char open, bool isAttribute)
    {
        var close = open == '(' ? ')' : ']';
        var first = true;
        for (var depth = 1; depth > 0;)
        {
            var token = _cursor.Next();
            if (token == '\0') return false;
            if (first && isAttribute && token == 'a' && _cursor.Token is "assembly" or "module") _isGlobal = true;
            first = false;
            if (token == open) depth++;
            if (token == close) depth--;
            if (token == '{') _cursor.SkipBlock();
        }

        return true;
    }

    // An initial value or an expression body: up to the semicolon.
    private bool Value(ref MemberHeader header, bool isType)
    {
        header.HasValue = true;
        var depth = 0;
        while (true)
        {
            switch (_cursor.Next())
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    if (--depth < 0) return false;
                    break;
                case ';' when depth == 0:
                    return header.IsEmpty || Declare(ref header, isType, hasValue: true);
                case '\0':
                    return false;
            }
        }
    }

    private bool Block(ref MemberHeader header, bool isType)
    {
        if (header.IsNamespace)
        {
            DeclareNamespace(ref header);
            Flush();
            header = default;
            var closed = Members(isType: false, end: '}');
            _enclosing.Pop();
            return closed;
        }

        if (header.TypeName.Length > 0)
        {
            _types.Add(header.TypeName);
            var isEnum = header.IsEnum;
            Flush();
            header = default;
            if (!isEnum) return Members(isType: true, end: '}');
            _cursor.SkipBlock();
            return true;
        }

        if (!isType || header.IsExtension) return false;
        if (header.HasParameters)
        {
            if (!Declare(ref header, isType: true)) return false;
            SkipBody();
            return true;
        }

        return Accessors();
    }

    // get { .. } set { .. }
    private bool Accessors()
    {
        while (true)
        {
            switch (_cursor.Next())
            {
                case '{':
                    SkipBody();
                    break;
                case '[':
                    if (!Group('[', isAttribute: false)) return false;
                    break;
                case '=':
                    var ignored = default(MemberHeader);
                    if (!Value(ref ignored, isType: true)) return false;
                    break;
                case '}':
                    return true;
                case '\0':
                    return false;
            }
        }
    }

    private static HashSet<ulong> Empty(ref HashSet<ulong>? set)
    {
        if (set is null || set.Count > MaxKeptWords) return set = [];
        set.Clear();
        return set;
    }

    private void SkipBody()
    {
        var (start, words) = (_cursor.At, _pending.Count);
        _cursor.SkipBlock();
        for (var i = words; i < _pending.Count; i++) _words.Add(_pending[i]);
        _pending.RemoveRange(words, _pending.Count - words);
        if (_cursor.At - 1 <= start) return;
        _bodies.Add(start);
        _bodies.Add(_cursor.At - 1);
    }

    private void DeclareNamespace(ref MemberHeader header)
    {
        var name = _enclosing.TryPeek(out var outer) ? outer + "." + header.Path : header.Path;
        _namespaces.Add(name);
        _enclosing.Push(name);
    }

    private bool Declare(ref MemberHeader header, bool isType, bool hasValue = false)
    {
        if (header.IsNamespace)
        {
            DeclareNamespace(ref header);
        }
        else if (header.IsUsing)
        {
            _isGlobal |= header.IsGlobalUsing;
            return !header.HasParameters;
        }
        else if (header.TypeName.Length > 0)
        {
            _types.Add(header.TypeName);
        }
        else if (header.IsDelegate)
        {
            _delegates.Add(header.Name);
        }
        else if (!isType)
        {
            // A statement at the top, or what no parser accepts.
            return header.IsEmpty && !hasValue;
        }
        else if (header is { IsStatic: true, HasParameters: true, IsOperator: false, IsConstructor: false })
        {
            _methods.Add(header.Name);
        }

        return true;
    }
}
