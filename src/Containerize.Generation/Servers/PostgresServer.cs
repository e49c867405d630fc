namespace Containerize.Generation.Servers;

/// <summary>PostgreSQL.</summary>
internal static class PostgresServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Postgres, "postgres:17", EquatableList.Of(new ServerPort("postgres", 5432)))
    {
        Username = "app",
        Delivery = PasswordDelivery.File,
        PasswordVariable = "POSTGRES_PASSWORD_FILE",
        Variables = EquatableList.Of(new ServerVariable("PGDATA", "/var/lib/postgresql/data/pgdata"), new ServerVariable("POSTGRES_DB", "{database}"), new ServerVariable("POSTGRES_USER", "{username}")),
        DataPath = "/var/lib/postgresql/data",
        // Over TCP: while the image sets up a new database its server answers on the socket alone.
        Health = EquatableList.Of("CMD-SHELL", "pg_isready --quiet --host=127.0.0.1 --username=\"$POSTGRES_USER\" --dbname=\"$POSTGRES_DB\""),
        User = 999,
        Group = 999,
        ReadOnly = true,
        Scratch = EquatableList.Of("/tmp", "/var/run/postgresql"),
        InitFolder = "/docker-entrypoint-initdb.d",
        CreateDatabase = "CREATE DATABASE {database};",
    };
}
