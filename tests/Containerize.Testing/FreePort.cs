using System.Net;
using System.Net.Sockets;

namespace Containerize.Testing;

/// <summary>Ports of this machine for programs that have to be told one before they start.</summary>
public static class FreePort
{
    /// <summary>A port of the loopback address that nobody listened on a moment ago.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
