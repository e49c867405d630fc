namespace Containerize.Generation.Servers;

/// <summary>CouchDB as one node.</summary>
internal static class CouchDbServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.CouchDb, "couchdb:3.4", EquatableList.Of(new ServerPort("http", 5984)))
    {
        Username = "app",
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "COUCHDB_PASSWORD",
        Variables = EquatableList.Of(new ServerVariable("COUCHDB_USER", "{username}")),

        // Told that it is alone, it makes the databases that it needs itself.
        Arguments = EquatableList.Of("sh", "-c", "printf '%s\\n' '[couchdb]' 'single_node=true' > /opt/couchdb/etc/local.d/single-node.ini && exec /docker-entrypoint.sh /opt/couchdb/bin/couchdb"),
        DataPath = "/opt/couchdb/data",
        Health = EquatableList.Of("CMD", "curl", "--fail", "--silent", "http://127.0.0.1:5984/_up"),
        User = 5984,
        Group = 5984,
    };
}
