using System.Text;

namespace Containerize.Generation.Planning;

/// <summary>Names of environment variables made from names of services, servers and keys.</summary>
internal static class VariableNames
{
    /// <summary>Upper case with underscores, starting with a letter or underscore: <c>catalog-api</c> and <c>Jwt:Key</c> become CATALOG_API_JWT_KEY.</summary>
    public static string Of(params string[] parts)
    {
        var name = new StringBuilder();
        foreach (var c in string.Join('_', parts))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(char.ToUpperInvariant(c));
            }
            else if (name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }
        }

        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>The variable that holds a server's password.</summary>
    public static string Password(string server) => Of(server, "PASSWORD");

    /// <summary>Whether compose, Kubernetes and .NET all take a string as the name of a variable.</summary>
    public static bool IsValid(string name) => name.Length is > 0 and < 254 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
