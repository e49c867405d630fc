using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Containerize.Generation;

namespace Containerize.Deployment.Cluster;

/// <summary>Makes a Secret for a trial as the command says that a person makes it: at random where any value will do, from a variable where only the user knows it.</summary>
internal static partial class GeneratedSecret
{
    /// <summary>The variables that the commands need and that are not set.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="variable">Gives a variable.</param>
    public static IReadOnlyList<string> Missing(IEnumerable<SecretCommand> commands, Func<string, string?> variable) =>
        [.. commands.SelectMany(c => Variable().Matches(c.Command).Select(m => m.Groups["name"].Value)).Where(n => string.IsNullOrEmpty(variable(n))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The Secret as JSON.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="variable">Gives a variable.</param>
    public static string Of(SecretCommand command, string ns, Func<string, string?> variable)
    {
        var values = Literal().Matches(command.Command).ToDictionary(m => m.Groups["key"].Value.Trim('\''), m => m.Groups["value"].Value, StringComparer.Ordinal);
        var data = new JsonObject();
        foreach (var key in command.Keys) data[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Value(values.GetValueOrDefault(key) ?? "", variable)));
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Secret",
            ["metadata"] = new JsonObject { ["name"] = command.Secret, ["namespace"] = ns, ["labels"] = new JsonObject { [Ownership.Label] = Ownership.Manager } },
            ["data"] = data,
        }.ToJsonString();
    }

    private static string Value(string text, Func<string, string?> variable) =>
        Variable().Match(text) is { Success: true } match ? variable(match.Groups["name"].Value) ?? "" : "Aa1-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*):\?", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"--from-literal=(?<key>'[^']*'|[^=\s]+)=(?<value>""[^""]*"")", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
