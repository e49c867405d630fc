namespace Containerize.Model;

/// <summary>Puts what to do behind what is wrong, as one sentence.</summary>
internal static class Clause
{
    /// <summary>Both parts with a semicolon between them; the second goes on in lower case unless it begins with a name or an acronym.</summary>
    public static string Join(string what, string remedy) =>
        remedy.Length == 0 ? what : $"{what}; {(remedy.Length > 1 && char.IsUpper(remedy[0]) && char.IsLower(remedy[1]) ? char.ToLowerInvariant(remedy[0]) + remedy.Substring(1) : remedy)}";
}
