namespace Containerize.Generation.Servers;

/// <summary>A mail server that keeps what it is sent, Mailpit.</summary>
internal static class SmtpServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Smtp, "axllent/mailpit:v1.24", EquatableList.Of(new ServerPort("smtp", 1025), new ServerPort("http", 8025)))
    {
        Health = EquatableList.Of("CMD", "/mailpit", "readyz"),
        User = 1000,
        Group = 1000,
        ReadOnly = true,
        Memory = "128Mi",
        MilliCpu = 100,
    };
}
