using Containerize.Generation.Planning;

namespace Containerize.Generation.Servers;

/// <summary>Fills in what a recipe leaves open.</summary>
internal static class ServerText
{
    /// <summary>A variable's value for one server.</summary>
    public static string Fill(string text, PlannedServer server) => text
        .Replace("{username}", server.Recipe.Username, StringComparison.Ordinal)
        .Replace("{name}", server.Name, StringComparison.Ordinal)
        .Replace("{secured}", server.HasPassword ? "true" : "false", StringComparison.Ordinal)
        .Replace("{database}", server.FirstDatabase, StringComparison.Ordinal);

    /// <summary>The variables that hold no password; without a password there is no user either.</summary>
    public static IEnumerable<ServerVariable> Variables(PlannedServer server) =>
        server.Recipe.Variables.Where(v => server.HasPassword || !v.Value.Contains("{username}", StringComparison.Ordinal)).Select(v => v with { Value = Fill(v.Value, server) });

    /// <summary>The variables that take the password, or name its file.</summary>
    public static IEnumerable<string> PasswordVariables(PlannedServer server) => server.HasPassword ? server.Recipe.FurtherPasswordVariables.Prepend(server.Recipe.PasswordVariable) : [];

    /// <summary>The arguments; empty for the image's own.</summary>
    public static EquatableList<string> Arguments(PlannedServer server) =>
        server.HasPassword && server.Recipe.PasswordArguments.Count > 0 ? server.Recipe.PasswordArguments : server.Recipe.Arguments;

    /// <summary>The script that makes the databases that the image does not make by itself; empty when there are none.</summary>
    public static string Script(PlannedServer server) =>
        server.Recipe.CreateDatabase.Length == 0 ? "" : string.Concat(server.Databases.Skip(1).Select(d => server.Recipe.CreateDatabase.Replace("{database}", Quoted(server.Recipe.Type, d), StringComparison.Ordinal) + "\n"));

    private static string Quoted(string type, string name)
    {
        var quote = type == ServerTypes.MySql ? "`" : "\"";
        return quote + name.Replace(quote, quote + quote, StringComparison.Ordinal) + quote;
    }
}
