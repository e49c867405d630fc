using System.Net.Sockets;
using System.Security.Authentication;

namespace Containerize.Validation.Cluster;

/// <summary>The errors that end validation against a cluster: what, where, why, what next.</summary>
internal static class ConnectionFault
{
    private const string CheckServer = "check that the cluster runs and that the kubeconfig names its address";

    /// <summary>The server took longer than allowed.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="limit">The time limit.</param>
    public static ContainerizeException TimedOut(ClusterConnection connection, TimeSpan limit) =>
        Fault(connection, $"did not answer within {limit.TotalSeconds:0.###} s", CheckServer);

    /// <summary>The server goes on to put requests off.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="answer">Its last answer.</param>
    public static ContainerizeException PutOff(ClusterConnection connection, ApiAnswer answer) =>
        Fault(
            connection,
            answer.Code == 429 ? "is too busy: it put the request off every time (429)" : "is not ready: it put the request off every time (503)",
            "try again later");

    /// <summary>The credentials are not accepted.</summary>
    /// <param name="connection">The connection.</param>
    public static ContainerizeException Refused(ClusterConnection connection) =>
        Fault(connection, $"does not accept the credentials of context '{connection.Context}' (401)", "log in again or correct the user in the kubeconfig");

    /// <summary>The credentials may do nothing that validation needs.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="message">The server's own sentence.</param>
    public static ContainerizeException Forbidden(ClusterConnection connection, string message) => message.Contains("system:anonymous", StringComparison.Ordinal)
        ? Fault(connection, $"gets no credentials from context '{connection.Context}' (403)", "log in, or add credentials to the user in the kubeconfig")
        : Fault(
            connection,
            $"does not let the user of context '{connection.Context}' try objects (403): {ServerText.Clean(message)}",
            "give the user the verbs create and patch on these resources, which a dry-run needs though it stores nothing");

    /// <summary>The kubeconfig's credentials cannot be obtained, for example because its login program fails.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cause">The cause.</param>
    public static ContainerizeException NoCredentials(ClusterConnection connection, Exception cause) =>
        new(ExitCode.Unavailable, $"the credentials of context '{connection.Context}' cannot be obtained: {ServerText.Clean(cause.Message)}", "log in again", inner: cause);

    /// <summary>Whatever answers is no API server.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="why">What shows it.</param>
    public static ContainerizeException NotAnApiServer(ClusterConnection connection, string why) =>
        Fault(connection, $"does not answer like a Kubernetes API server: {why}", CheckServer);

    /// <summary>Names the cause of a failed transport.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cause">What the transport threw.</param>
    public static ContainerizeException From(ClusterConnection connection, Exception cause)
    {
        for (var e = cause; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AuthenticationException:
                    return Fault(connection, $"cannot be trusted: {ServerText.Clean(e.Message)}", "check certificate-authority and the client certificate in the kubeconfig", cause);
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return Fault(connection, "refuses connections: nothing listens there", CheckServer, cause);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData }:
                    return Fault(connection, "cannot be found: its name does not resolve", CheckServer, cause);
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted }:
                    return Fault(connection, "broke the connection off", CheckServer, cause);
                case SocketException socket:
                    return Fault(connection, $"cannot be reached: {ServerText.Clean(socket.Message)}", CheckServer, cause);
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }:
                    return Fault(connection, "does not answer like a Kubernetes API server: its answer is not HTTP", CheckServer, cause);
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return Fault(connection, "broke the connection off", CheckServer, cause);
            }
        }

        return Fault(connection, $"cannot be asked: {ServerText.Clean(cause.Message)}", CheckServer, cause);
    }

    private static ContainerizeException Fault(ClusterConnection connection, string what, string remedy, Exception? cause = null) =>
        new(ExitCode.Unavailable, $"the cluster at {connection.Server} {what}", remedy, inner: cause);
}
