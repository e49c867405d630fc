namespace Containerize.Generation.Servers;

/// <summary>Seq.</summary>
internal static class SeqServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Seq, "datalust/seq:2024.3", EquatableList.Of(new ServerPort("http", 80), new ServerPort("ingest", 5341)))
    {
        Variables = EquatableList.Of(new ServerVariable("ACCEPT_EULA", "Y"), new ServerVariable("SEQ_FIRSTRUN_NOAUTHENTICATION", "true")),
        DataPath = "/data",
        Health = EquatableList.Of("CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/80"),
        Memory = "512Mi",
    };
}
