namespace Containerize.Generation.Servers;

/// <summary>MySQL.</summary>
internal static class MySqlServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.MySql, "mysql:8.4", EquatableList.Of(new ServerPort("mysql", 3306)))
    {
        Username = "root",
        Delivery = PasswordDelivery.File,
        PasswordVariable = "MYSQL_ROOT_PASSWORD_FILE",
        Variables = EquatableList.Of(new ServerVariable("MYSQL_DATABASE", "{database}")),
        DataPath = "/var/lib/mysql",
        Health = EquatableList.Of("CMD-SHELL", "mysqladmin ping --silent --protocol=tcp --host=127.0.0.1 --user=root --password=\"$(cat \"$MYSQL_ROOT_PASSWORD_FILE\")\""),
        StartSeconds = 120,
        User = 999,
        Group = 999,
        ReadOnly = true,
        Scratch = EquatableList.Of("/tmp", "/var/run/mysqld"),
        InitFolder = "/docker-entrypoint-initdb.d",
        CreateDatabase = "CREATE DATABASE IF NOT EXISTS {database};",
        Memory = "1Gi",
    };
}
