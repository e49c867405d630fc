using Npgsql;

namespace Containerize.Bot.Tests.Queue;

/// <summary>The PostgreSQL of a test run: the one that CONTAINERIZE_TEST_POSTGRES names by a connection string, or a container of the engine that answers here.</summary>
internal static class PostgresServer
{
    public const string Variable = "CONTAINERIZE_TEST_POSTGRES";

    public const string Password = "a-password-that-no-log-may-show";

    private const string Image = "postgres:17";

    private static readonly Lazy<string?> Missing = new(Ask);
    private static readonly Lazy<string> Server = new(Start);

    private static string? Given => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Reason => Missing.Value;

    /// <summary>A schema of its own, for a test alone; connections to it can be told from those of other tests by its name.</summary>
    /// <returns>The connection string whose tables are in it.</returns>
    public static string NewSchema(string then = "")
    {
        var schema = "ctz_" + Guid.NewGuid().ToString("N");
        Run(Server.Value, $"CREATE SCHEMA {schema};" + then.Replace("SCHEMA", schema, StringComparison.Ordinal));
        return new NpgsqlConnectionStringBuilder(Server.Value) { SearchPath = schema + ",pg_catalog", ApplicationName = schema, Timeout = 60, CommandTimeout = 60 }.ConnectionString;
    }

    public static void Drop(string connection) => Run(connection, $"DROP SCHEMA {new NpgsqlConnectionStringBuilder(connection).SearchPath!.Split(',')[0]} CASCADE");

    public static void Run(string connection, string sql)
    {
        using var open = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        command.ExecuteNonQuery();
    }

    private static string? Ask()
    {
        if (Given is not null) return null;
        if (DockerEngine.Reason is { } reason) return $"{reason}, and {Variable} names no PostgreSQL";
        return Docker("image", "inspect", Image).ExitCode == 0 ? null : $"the engine has no image {Image}, and {Variable} names no PostgreSQL";
    }

    private static string Start()
    {
        if (Given is { } given) return given;
        var name = "containerize-bot-tests-" + Guid.NewGuid().ToString("N")[..8];
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Docker("rm", "--force", "--volumes", name);
        Docker("run", "--detach", "--rm", "--name", name, "--publish", "127.0.0.1::5432", "--env", "POSTGRES_PASSWORD=" + Password, Image).Succeeded();
        var port = Docker("port", name, "5432/tcp").Succeeded().Output.Split('\n')[0].Split(':')[^1].Trim();
        // While the image makes its first database it listens on no port, so what answers there is the server.
        Docker("exec", name, "sh", "-c", "for i in $(seq 600); do pg_isready -q -h 127.0.0.1 && exit 0; sleep 0.1; done; exit 1").Succeeded();
        return $"Host=127.0.0.1;Port={port};Database=postgres;Username=postgres;Password={Password}";
    }

    private static ProcessResult Docker(params string[] arguments) => Task.Run(() => ProcessRun.Async("docker", arguments)).GetAwaiter().GetResult();
}
