namespace Containerize.Workspace.Scanning;

/// <summary>Walks over the characters of C# code token by token, and knows what is string, character, comment and directive.</summary>
internal ref struct SourceCursor(ReadOnlySpan<char> text, List<ulong> words, int at = 0)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<ulong> _words = words;

    /// <summary>Where the next token is looked for.</summary>
    public int At { get; private set; } = at;

    /// <summary>Where the last token begins.</summary>
    public int Start { get; private set; } = at;

    /// <summary>Whether something was met that only the parser decides: conditional compilation, escapes in names, text without its end.</summary>
    public bool IsLost { get; set; }

    /// <summary>The last token.</summary>
    public readonly ReadOnlySpan<char> Token => _text[Start..At];

    /// <summary>
    /// Moves to the next token: <c>a</c> for a name, <c>v</c> for one that is no keyword whatever it reads, <c>"</c> for text and numbers, the character itself for any other; <c>\0</c> at the end.
    /// Names are added to the words.
    /// </summary>
    public char Next()
    {
        while (At < _text.Length)
        {
            var c = _text[At];
            Start = At;
            if (char.IsAsciiLetter(c) || c == '_' || c > 127)
            {
                if (c > 127 && !char.IsLetter(c))
                {
                    At++;
                    continue;
                }

                Name();
                return 'a';
            }

            switch (c)
            {
                case ' ' or '\t' or '\r' or '\n' or '\f' or '\v':
                    At++;
                    continue;
                case '/' when Peek(1) == '/':
                    ToLineEnd();
                    continue;
                case '/' when Peek(1) == '*':
                    var end = _text[(At + 2)..].IndexOf("*/");
                    IsLost |= end < 0;
                    At = end < 0 ? _text.Length : At + end + 4;
                    continue;
                case '#':
                    Directive();
                    continue;
                case '"':
                    Text(At, 0, verbatim: false);
                    return '"';
                case '\'':
                    Character();
                    return '"';
                case '@' or '$' when Prefix() is var (dollars, verbatim, length) && length > 0:
                    Text(At + length, dollars, verbatim);
                    return '"';
                case '@' when char.IsLetter(Peek(1)) || Peek(1) == '_':
                    At++;
                    Start = At;
                    Name();
                    return 'v';
                case '\\':
                    IsLost = true;
                    At++;
                    continue;
                case >= '0' and <= '9':
                    Number();
                    return '"';
                default:
                    At++;
                    return c;
            }
        }

        Start = At;
        return '\0';
    }

    /// <summary>Moves behind the brace that closes the one that was just passed.</summary>
    public void SkipBlock()
    {
        for (var depth = 1; depth > 0;)
        {
            switch (Next())
            {
                case '{':
                    depth++;
                    break;
                case '}':
                    depth--;
                    break;
                case '\0':
                    IsLost = true;
                    return;
            }
        }
    }

    private readonly char Peek(int ahead) => At + ahead < _text.Length ? _text[At + ahead] : '\0';

    private void Name()
    {
        var end = At + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_' || (_text[end] > 127 && char.IsLetterOrDigit(_text[end])))) end++;
        IsLost |= end < _text.Length && _text[end] == '\\';
        At = end;
        _words.Add(Word.Of(Token));
    }

    private void Number()
    {
        // 1.5e3 is one number, 1..x a range.
        while (At < _text.Length && (char.IsAsciiLetterOrDigit(_text[At]) || _text[At] == '_' || (_text[At] == '.' && char.IsAsciiDigit(Peek(1))))) At++;
    }

    private void Character()
    {
        At++;
        while (At < _text.Length && _text[At] is not ('\'' or '\n')) At += _text[At] == '\\' ? 2 : 1;
        At = Math.Min(At + 1, _text.Length);
    }

    private void ToLineEnd()
    {
        var end = _text[At..].IndexOf('\n');
        At = end < 0 ? _text.Length : At + end;
    }

    // What is compiled under which symbols is the parser's to say.
    private void Directive()
    {
        var start = At + 1;
        ToLineEnd();
        var name = _text[start..At].TrimStart();
        IsLost |= !(name.StartsWith("region") || name.StartsWith("endregion") || name.StartsWith("pragma") || name.StartsWith("nullable"));
    }

    private readonly (int Dollars, bool Verbatim, int Length) Prefix()
    {
        int length = 0, dollars = 0;
        var verbatim = false;
        for (; Peek(length) is '$' or '@'; length++)
        {
            if (Peek(length) == '$') dollars++;
            else verbatim = true;
        }

        return Peek(length) == '"' ? (dollars, verbatim, length) : (0, false, 0);
    }

    private void Text(int quote, int dollars, bool verbatim)
    {
        var quotes = 0;
        while (quote + quotes < _text.Length && _text[quote + quotes] == '"') quotes++;
        if (!verbatim && quotes >= 3) Raw(quote + quotes, quotes, dollars);
        else Quoted(quote + 1, dollars > 0, verbatim);
    }

    private void Raw(int at, int quotes, int dollars)
    {
        for (At = at; At < _text.Length;)
        {
            var run = Run(_text[At]);
            if (_text[At] == '"' && run >= quotes)
            {
                At += run;
                return;
            }

            var isHole = dollars > 0 && _text[At] == '{' && run >= dollars;
            At += run;
            if (isHole) Hole();
        }

        IsLost = true;
    }

    private void Quoted(int at, bool interpolated, bool verbatim)
    {
        for (At = at; At < _text.Length;)
        {
            var c = _text[At];
            if (c == '"')
            {
                At++;
                if (!verbatim || At >= _text.Length || _text[At] != '"') return;
                At++;
            }
            else if (c == '\\' && !verbatim)
            {
                At = Math.Min(At + 2, _text.Length);
            }
            else if (c == '{' && interpolated)
            {
                At++;
                if (At < _text.Length && _text[At] == '{') At++;
                else Hole();
            }
            else if (c == '\n' && !verbatim)
            {
                IsLost = true;
                return;
            }
            else
            {
                At++;
            }
        }

        IsLost = true;
    }

    private readonly int Run(char c)
    {
        if (c is not ('"' or '{')) return 1;
        var length = 1;
        while (Peek(length) == c) length++;
        return length;
    }

    // Code inside a string; a format behind it (`{x:N2}`) is read as code too, which does no harm.
    private void Hole()
    {
        var start = Start;
        SkipBlock();
        Start = start;
    }
}
