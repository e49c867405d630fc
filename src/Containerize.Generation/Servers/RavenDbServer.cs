namespace Containerize.Generation.Servers;

/// <summary>RavenDB as one node without certificates.</summary>
internal static class RavenDbServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.RavenDb, "ravendb/ravendb:6.2.11-ubuntu.22.04-x64", EquatableList.Of(new ServerPort("http", 8080)))
    {
        // Left alone it listens on the container's name and begins with a wizard.
        Variables = EquatableList.Of(new ServerVariable("RAVEN_License_Eula_Accepted", "true"), new ServerVariable("RAVEN_Security_UnsecuredAccessAllowed", "PublicNetwork"), new ServerVariable("RAVEN_ServerUrl", "http://0.0.0.0:8080"), new ServerVariable("RAVEN_Setup_Mode", "None")),
        DataPath = "/var/lib/ravendb/data",
        Health = EquatableList.Of("CMD", "curl", "--fail", "--silent", "http://127.0.0.1:8080/setup/alive"),
        StartSeconds = 120,
        User = 999,
        Group = 999,
        Memory = "1Gi",
    };
}
