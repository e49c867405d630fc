using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>The configuration keys by which a service is told where something is.</summary>
internal static class ConnectionKeys
{
    /// <summary>For example <c>by RabbitMq:Host, Password</c>; a section that keys share is written once. Empty where there is none.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="service">The service that depends.</param>
    public static string Text(Connection connection, Service service)
    {
        var all = service.Configuration.Where(key => key.Supply?.To == connection.To).ToList();

        // Two databases on one server have a key each; the one whose value names the database is meant.
        var own = all.Where(key => connection.Target.Length > 0 && key.Supply!.Text.Contains(connection.Target, StringComparison.OrdinalIgnoreCase)).ToList();
        var keys = (own.Count > 0 ? own : all).Select(key => key.Key).Order(StringComparer.Ordinal);
        var text = string.Join(", ", keys.GroupBy(Section, StringComparer.Ordinal).Select(Grouped));
        return text.Length == 0 ? "" : "by " + text;
    }

    private static string Section(string key) => key[..(key.LastIndexOf(':') + 1)];

    private static string Grouped(IGrouping<string, string> keys) => keys.Key + string.Join(", ", keys.Select(key => key[keys.Key.Length..]));
}
