namespace Containerize.Workspace.Scanning;

/// <summary>
/// Looks through the characters of a C# file once, an order of magnitude faster than parsing it: which words stand in it, what it declares, and its text
/// without the bodies of its methods. Where its structure is anything but plain it says so, and the file is parsed.
/// </summary>
internal ref struct SourceScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ScannedWords _words = ScannedWords.Empty();
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
        _cursor = new SourceCursor(text, _words.Pending);
    }

    /// <summary>Scans a file.</summary>
    /// <param name="text">Its text.</param>
    public static SourceScan Scan(ReadOnlySpan<char> text)
    {
        var scanner = new SourceScanner(text);
        var understood = scanner.Members(isType: false, end: '\0') && !scanner._cursor.IsLost;
        if (!understood) scanner.RestOfWords();
        var (words, heads, onlyDeclared, methods, wordsOfMethods) = scanner._words.Found(understood);
        var isMigration = understood && MigrationCode.Is(scanner._types.Count, heads, words, text);
        return new SourceScan
        {
            Words = words,
            HeadWords = heads,
            OnlyDeclared = onlyDeclared,
            IsTriggered = !understood || (!isMigration && IsTriggered(words, text)),
            IsMigration = isMigration,
            Bodies = understood ? [.. scanner._bodies] : null,
            MethodSpans = methods,
            MethodWords = wordsOfMethods,
            Types = understood ? scanner._types : [],
            Methods = understood ? scanner._methods : [],
            Delegates = understood ? scanner._delegates : [],
            Namespaces = understood ? scanner._namespaces : [],
            IsGlobal = scanner._isGlobal || !understood,
        };
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
        var cursor = new SourceCursor(_text, _words.Pending);
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
        if (isType && header.IsMethod) _words.EndMethod(Word.Of(header.Name), header.IsOverride, start, _cursor.At);
        else _words.EndMember();
        header = default;
        start = _cursor.At;
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
            _words.EndMember();
            header = default;
            var closed = Members(isType: false, end: '}');
            _enclosing.Pop();
            return closed;
        }

        if (header.TypeName.Length > 0)
        {
            _types.Add(header.TypeName);
            var isEnum = header.IsEnum;
            _words.EndMember();
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

    private void SkipBody()
    {
        var (start, first) = (_cursor.At, _words.Pending.Count);
        _cursor.SkipBlock();
        _words.EndBody(first);
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
