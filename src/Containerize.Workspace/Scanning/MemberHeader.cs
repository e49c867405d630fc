namespace Containerize.Workspace.Scanning;

/// <summary>What stands before the body of a member: enough to tell a namespace, a type, a method and a property apart, and to know their names.</summary>
internal struct MemberHeader
{
    private int _angles;
    private int _named;
    private bool _expectsType;
    private char _last;
    private string? _name;
    private string? _generic;
    private string? _type;
    private string? _path;
    private bool _isGlobal;

    /// <summary>Whether nothing but attributes has been seen.</summary>
    public readonly bool IsEmpty => _last == '\0' && !HasValue;

    public bool IsNamespace { get; private set; }

    public bool IsUsing { get; private set; }

    public readonly bool IsGlobalUsing => IsUsing && _isGlobal;

    public bool IsDelegate { get; private set; }

    public bool IsOperator { get; private set; }

    public bool IsStatic { get; private set; }

    public bool IsOverride { get; private set; }

    public bool IsEnum { get; private set; }

    /// <summary>Whether it is a block of extension members, whose name is a word that may be any name.</summary>
    public bool IsExtension { get; private set; }

    /// <summary>Whether a list of parameters has been seen.</summary>
    public bool HasParameters { get; private set; }

    /// <summary>Whether an initial value or an expression has been seen.</summary>
    public bool HasValue { get; set; }

    /// <summary>Whether the name stands alone, without the type of what is returned.</summary>
    public readonly bool IsConstructor => _named <= 1;

    /// <summary>Whether a method that only its name can call.</summary>
    public readonly bool IsMethod => HasParameters && !IsConstructor && !IsOperator && !IsDelegate && !IsNamespace && !IsUsing && TypeName.Length == 0;

    /// <summary>The name of the type that is declared; empty when none is.</summary>
    public readonly string TypeName => _type ?? "";

    /// <summary>The name before the list of parameters.</summary>
    public readonly string Name => _name ?? "";

    /// <summary>The name of a namespace.</summary>
    public readonly string Path => _path ?? "";

    /// <summary>Takes the next token.</summary>
    public void Take(char kind, ReadOnlySpan<char> token)
    {
        if (HasParameters || TypeName.Length > 0)
        {
            _last = kind;
            return;
        }

        if (IsNamespace)
        {
            if (kind is 'a' or 'v') _path = _path is { Length: > 0 } ? _path + "." + token.ToString() : token.ToString();
        }
        else if (kind is 'a' or 'v')
        {
            _last = TakeName(kind == 'a', token) ? 'n' : 'k';
            return;
        }
        else if (!IsOperator)
        {
            _expectsType = false;
            if (kind == '<' && _angles++ == 0) _generic = _name;
            if (kind == '>') _angles--;
        }

        _last = kind;
    }

    /// <summary>Takes an opening parenthesis or bracket.</summary>
    public void Open(char token)
    {
        if (_last == '\0' && token == '[') return;
        _expectsType = false;
        if (token == '(' && !HasParameters && TypeName.Length == 0)
        {
            if (_last == '>' && _angles == 0 && _generic is not null)
            {
                _name = _generic;
                HasParameters = true;
            }
            else if (_angles == 0 && (_last == 'n' || IsOperator))
            {
                HasParameters = true;
            }
            else
            {
                // A tuple as a type.
                _named++;
            }
        }

        _last = token;
        if (token == '[') _named++;
    }

    // Keywords come before the type of a member, all but one; behind it the soft ones are names.
    private bool TakeName(bool mayBeKeyword, ReadOnlySpan<char> token)
    {
        if (mayBeKeyword && token is "operator")
        {
            IsOperator = true;
            return false;
        }

        if (mayBeKeyword && _named == 0)
        {
            switch (token)
            {
                case "namespace":
                    IsNamespace = true;
                    return false;
                case "using":
                    IsUsing = true;
                    return false;
                case "global":
                    _isGlobal = true;
                    return false;
                case "static":
                    IsStatic = true;
                    return false;
                case "delegate":
                    IsDelegate = true;
                    return false;
                case "override":
                    IsOverride = true;
                    return false;
                case "enum":
                    IsEnum = true;
                    _expectsType = true;
                    return false;
                case "class" or "struct" or "interface" or "record":
                    _expectsType = true;
                    return false;
                case "extension":
                    IsExtension = true;
                    break;
                case "public" or "private" or "protected" or "internal" or "async" or "readonly" or "unsafe" or "virtual" or "abstract" or "sealed" or "new" or "extern"
                    or "partial" or "ref" or "required" or "const" or "volatile" or "event" or "fixed" or "file" or "scoped" or "implicit" or "explicit":
                    return false;
            }
        }

        if (_angles > 0) return true;
        _named++;
        _name = token.ToString();
        if (_expectsType) _type = _name;
        return true;
    }
}
