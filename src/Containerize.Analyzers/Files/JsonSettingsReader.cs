using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Files;

/// <summary>
/// Reads the settings of a JSON file with their places, comments and trailing commas allowed, as configuration reads them. A file that is no JSON yields what stands before the fault.
/// </summary>
internal sealed class JsonSettingsReader
{
    // Deeper than configuration goes.
    private const int DeepestLevel = 64;

    private readonly string _text;
    private readonly List<JsonSetting> _settings = [];
    private int _at;

    private JsonSettingsReader(string text) => _text = text;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<JsonSetting> Read(SourceText text)
    {
        var reader = new JsonSettingsReader(text.ToString());
        reader.Value("", 0);
        return reader._settings;
    }

    private bool Value(string key, int level)
    {
        Skip();
        if (_at >= _text.Length || level > DeepestLevel)
        {
            return false;
        }

        var begin = _at;
        switch (_text[_at])
        {
            case '{':
                return Items('}', (_, _) => Member(key, level));
            case '[':
                return Items(']', (index, _) => Value(key.Length == 0 ? index : key + ":" + index, level + 1));
            case '"':
                if (Text() is not { } value)
                {
                    return false;
                }

                _settings.Add(new JsonSetting(key, value, TextSpan.FromBounds(begin, _at)));
                return true;
            default:
                while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '+' or '-' or '.'))
                {
                    _at++;
                }

                _settings.Add(new JsonSetting(key, _text.Substring(begin, _at - begin), TextSpan.FromBounds(begin, _at)));
                return _at > begin;
        }
    }

    private bool Member(string key, int level)
    {
        if (_text[_at] != '"' || Text() is not { } name)
        {
            return false;
        }

        Skip();
        if (_at >= _text.Length || _text[_at] != ':')
        {
            return false;
        }

        _at++;
        return Value(key.Length == 0 ? name : key + ":" + name, level + 1);
    }

    private bool Items(char end, Func<string, int, bool> read)
    {
        _at++;
        for (var index = 0; ; index++)
        {
            Skip();
            if (_at >= _text.Length)
            {
                return false;
            }

            if (_text[_at] == end)
            {
                _at++;
                return true;
            }

            if (!read(index.ToString(System.Globalization.CultureInfo.InvariantCulture), index))
            {
                return false;
            }

            Skip();
            if (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
            }
        }
    }

    private string? Text()
    {
        var value = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '"':
                    _at++;
                    return value.ToString();
                case '\\' when _at + 1 < _text.Length:
                    value.Append(Escaped());
                    break;
                case '\n':
                    return null;
                case var letter:
                    value.Append(letter);
                    break;
            }
        }

        return null;
    }

    private char Escaped()
    {
        _at++;
        switch (_text[_at])
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'u' when _at + 4 < _text.Length && int.TryParse(_text.Substring(_at + 1, 4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            case var other:
                return other;
        }
    }

    private void Skip()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '\uFEFF')
            {
                _at++;
            }
            else if (_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*')
            {
                var end = _text[_at + 1] == '/' ? _text.IndexOf('\n', _at) : _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) + 1;
                _at = end <= 0 ? _text.Length : end + 1;
            }
            else
            {
                return;
            }
        }
    }
}
