namespace Containerize.Generation.Servers;

/// <summary>Keycloak in development mode.</summary>
internal static class KeycloakServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Keycloak, "quay.io/keycloak/keycloak:26.2", EquatableList.Of(new ServerPort("http", 8080)))
    {
        Username = "admin",
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "KC_BOOTSTRAP_ADMIN_PASSWORD",
        Variables = EquatableList.Of(new ServerVariable("KC_BOOTSTRAP_ADMIN_USERNAME", "{username}"), new ServerVariable("KC_HEALTH_ENABLED", "true")),
        Arguments = EquatableList.Of("start-dev"),
        Health = EquatableList.Of("CMD-SHELL", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"),
        StartSeconds = 180,
        User = 1000,
        Group = 1000,
        Memory = "1Gi",
        MilliCpu = 1000,
    };
}
