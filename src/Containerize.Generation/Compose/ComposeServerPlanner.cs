using System.Globalization;
using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;
using Containerize.Generation.Servers;

namespace Containerize.Generation.Compose;

/// <summary>Plans a server for development.</summary>
internal static class ComposeServerPlanner
{
    /// <summary>Plans it.</summary>
    public static ComposeService Plan(PlannedServer server)
    {
        var recipe = server.Recipe;
        var script = ServerText.Script(server);
        var secret = server.HasPassword && recipe.Delivery == PasswordDelivery.File ? server.Name + "-password" : "";
        var variables = ServerText.Variables(server).Select(v => new ComposeVariable(v.Name, ComposeText.Literal(v.Value))).ToList();
        variables.AddRange(ServerText.PasswordVariables(server).Select(v => new ComposeVariable(v, secret.Length > 0 ? "/run/secrets/" + secret : Password(server.Name))));

        return new ComposeService(server.Name, recipe.Image)
        {
            Command = [.. ServerText.Arguments(server).Select(ComposeText.Literal)],
            Environment = [.. variables.OrderBy(v => v.Name, StringComparer.Ordinal)],
            Health = recipe.Health.Count > 0 ? new ComposeHealthCheck([.. recipe.Health.Select(ComposeText.Literal)], $"{recipe.StartSeconds}s", "5s", 12) : null,
            Ports = [.. recipe.Ports.Select((p, i) => new ComposePort(p.Name, p.Number, ComposePlanner.HostPort(server.Name, i == 0 ? "" : p.Name), "0"))],
            Networks = ComposeNetworks.OfServer,
            User = recipe.DataBelongsToRoot ? "0:0" : recipe.User > 0 ? $"{recipe.User}:{recipe.Group}" : "",

            // The engine copies a config into the container's file system, which therefore has to be writable.
            ReadOnly = recipe.ReadOnly && script.Length == 0,
            DropAll = recipe.User > 0,
            Tmpfs = [.. recipe.Scratch.Select(p => p == "/tmp" || recipe.User == 0 || recipe.DataBelongsToRoot ? p : $"{p}:uid={recipe.User},gid={recipe.Group},mode=0755")],
            Volumes = recipe.DataPath.Length > 0 ? [new ComposeMount(server.Name + "-data", recipe.DataPath)] : [],
            Secrets = secret.Length > 0 ? [secret] : [],
            Configs = script.Length > 0 ? [new ComposeConfig(server.Name + "-databases", ComposeText.Literal(script), recipe.InitFolder + "/databases.sql")] : [],
            Cpus = (recipe.MilliCpu / 1000m).ToString("0.0##", CultureInfo.InvariantCulture),
            Memory = ComposeText.Amount(recipe.Memory),
            Pids = 1024,
        };
    }

    /// <summary>The variable that holds a server's password.</summary>
    public static string Password(string server) => ComposeText.Required(VariableNames.Password(server), $"set it to a password for {server}");
}
