using System.Text;
using System.Text.RegularExpressions;

namespace Containerize.Generation.Settings;

/// <summary>Patterns over paths: <c>*</c> is any part of a name, <c>**</c> any folders.</summary>
public static class PathPattern
{
    /// <summary>Whether a path matches; a pattern that names a folder matches all below it.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="path">The path, with slashes.</param>
    public static bool Matches(string pattern, string path)
    {
        var regex = new StringBuilder(@"\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/"))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (pattern.AsSpan(i).StartsWith("**"))
            {
                regex.Append(".*");
                i++;
            }
            else
            {
                regex.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return Regex.IsMatch(path, regex.Append(@"(?:/.*)?\z").ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline);
    }
}
