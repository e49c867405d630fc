namespace Containerize.Validation;

/// <summary>
/// A pattern over paths: <c>?</c> is a character of a name, <c>*</c> any part of one, <c>[a-z]</c> one of some, <c>**</c> any folders. A match takes time in proportion to pattern and path alone, and
/// making one takes next to none, which a regular expression with the same promise does not.
/// </summary>
internal sealed class PathGlob
{
    private readonly List<Token> _tokens = [];
    private readonly bool _reachesBelow;
    private readonly bool _ignoresCase;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern, with slashes.</param>
    /// <param name="reachesBelow">Whether what lies below a folder that fits is meant too.</param>
    /// <param name="ignoresCase">Whether upper and lower case are the same.</param>
    public PathGlob(string pattern, bool reachesBelow = false, bool ignoresCase = false)
    {
        (Pattern, _reachesBelow, _ignoresCase) = (pattern, reachesBelow, ignoresCase);
        for (var at = 0; at < pattern.Length;)
        {
            at += Add(pattern.AsSpan(at));
        }
    }

    private enum Sign
    {
        Exact,
        One,
        Name,
        Any,
        Folders,
        InFolders,
        Set,
    }

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>Whether a path fits.</summary>
    /// <param name="path">The path, with slashes.</param>
    public bool Matches(ReadOnlySpan<char> path)
    {
        // Where in the pattern a reader of the path so far may be; the last place is its end.
        bool[] now = new bool[_tokens.Count + 1], next = new bool[_tokens.Count + 1];
        Enter(now, 0);
        foreach (var read in path)
        {
            if (_reachesBelow && read == '/' && now[^1]) return true;
            Array.Clear(next);
            for (var place = 0; place < _tokens.Count; place++)
            {
                if (now[place]) Step(next, place, read);
            }

            (now, next) = (next, now);
        }

        return now[^1];
    }

    private int Add(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("**/"))
        {
            _tokens.AddRange([new Token(Sign.Folders), new Token(Sign.InFolders)]);
            return 3;
        }

        if (rest.StartsWith("**"))
        {
            _tokens.Add(new Token(Sign.Any));
            return 2;
        }

        if (rest[0] == '[' && rest[1..].IndexOf(']') is >= 0 and var end)
        {
            _tokens.Add(new Token(Sign.Set, Characters: rest.Slice(1, end).ToString()));
            return end + 2;
        }

        _tokens.Add(rest[0] switch { '*' => new Token(Sign.Name), '?' => new Token(Sign.One), var exact => new Token(Sign.Exact, exact) });
        return 1;
    }

    // What may stand for nothing is passed at once.
    private void Enter(bool[] places, int place)
    {
        while (!places[place])
        {
            places[place] = true;
            if (place == _tokens.Count || _tokens[place].Sign is not (Sign.Name or Sign.Any or Sign.Folders)) return;
            place += _tokens[place].Sign == Sign.Folders ? 2 : 1;
        }
    }

    private void Step(bool[] next, int place, char read)
    {
        var token = _tokens[place];
        switch (token.Sign)
        {
            case Sign.Any:
            case Sign.Name when read != '/':
                Enter(next, place);
                break;
            case Sign.Folders:
                next[place + 1] = true;
                if (read == '/') Enter(next, place + 2);
                break;
            case Sign.InFolders:
                next[place] = true;
                if (read == '/') Enter(next, place + 1);
                break;
            case Sign.One when read != '/':
            case Sign.Set when read != '/' && token.Holds(read):
            case Sign.Exact when Same(token.Exact, read):
                Enter(next, place + 1);
                break;
        }
    }

    private bool Same(char one, char other) => one == other || (_ignoresCase && char.ToUpperInvariant(one) == char.ToUpperInvariant(other));

    private readonly record struct Token(Sign Sign, char Exact = '\0', string Characters = "")
    {
        /// <summary>Whether a set holds a character: <c>^</c> at its start turns it around.</summary>
        public bool Holds(char read)
        {
            var others = Characters.StartsWith('^');
            var found = false;
            for (var i = others ? 1 : 0; i < Characters.Length; i++)
            {
                var isRange = i + 2 < Characters.Length && Characters[i + 1] == '-';
                found |= isRange ? read >= Characters[i] && read <= Characters[i + 2] : read == Characters[i];
                if (isRange) i += 2;
            }

            return found != others;
        }
    }
}
