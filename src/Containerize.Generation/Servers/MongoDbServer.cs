namespace Containerize.Generation.Servers;

/// <summary>MongoDB.</summary>
internal static class MongoDbServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.MongoDb, "mongo:8.0", EquatableList.Of(new ServerPort("mongodb", 27017)))
    {
        Username = "app",
        Delivery = PasswordDelivery.File,
        PasswordVariable = "MONGO_INITDB_ROOT_PASSWORD_FILE",
        PasswordIsOptional = true,
        Variables = EquatableList.Of(new ServerVariable("MONGO_INITDB_ROOT_USERNAME", "{username}")),
        DataPath = "/data/db",
        Health = EquatableList.Of("CMD", "mongosh", "--quiet", "--eval", "db.adminCommand('ping').ok"),
        User = 999,
        Group = 999,
        Scratch = EquatableList.Of("/tmp", "/data/configdb"),
        Memory = "1Gi",
    };
}
