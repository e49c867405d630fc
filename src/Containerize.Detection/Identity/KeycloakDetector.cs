using Containerize.Model;

namespace Containerize.Detection.Identity;

/// <summary>Keycloak through the Keycloak.AuthServices and Aspire packages.</summary>
public sealed class KeycloakDetector() : ServerClientDetector(
    "keycloak",
    ServerTypes.Keycloak,
    ConnectionKind.Identity,
    ClientCall.Method("AddKeycloakWebApi", "Keycloak") with { Address = -1, Fallback = ClientCall.Key("Keycloak:auth-server-url"), Form = "uri" },
    ClientCall.Method("AddKeycloakWebApiAuthentication", "Keycloak") with { Address = -1, Fallback = ClientCall.Key("Keycloak:auth-server-url"), Form = "uri" },
    ClientCall.Method("AddKeycloakWebAppAuthentication", "Keycloak") with { Address = -1, Fallback = ClientCall.Key("Keycloak:auth-server-url"), Form = "uri" },
    ClientCall.Method("AddKeycloakAuthentication", "Keycloak") with { Address = -1, Fallback = ClientCall.Key("Keycloak:auth-server-url"), Form = "uri" },
    ClientCall.Method("AddKeycloakJwtBearer", "Keycloak") with { Form = "host" },
    ClientCall.Method("AddKeycloakOpenIdConnect", "Keycloak") with { Form = "host" });
