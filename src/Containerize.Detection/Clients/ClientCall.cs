using Containerize.Model;

namespace Containerize.Detection;

/// <summary>One way in which code sets up a client of a server.</summary>
/// <param name="Name">The simple name of the method that is called or of the type that is constructed.</param>
/// <param name="Client">The library or class, for people to read.</param>
public sealed record ClientCall(string Name, string Client)
{
    /// <summary>Whether an object is constructed; otherwise a method is called.</summary>
    public bool IsCreation { get; init; }

    /// <summary>The position of the argument that holds the address; -1 when no argument does.</summary>
    public int Address { get; init; }

    /// <summary>Members that hold the address when a lambda or an object initialiser sets it, such as <c>Configuration</c> or <c>BootstrapServers</c>.</summary>
    public IReadOnlyList<string> AddressMembers { get; init; } = [];

    /// <summary>Calls inside a lambda argument whose first argument is the address, such as <c>Host</c> in MassTransit's configurators.</summary>
    public IReadOnlyList<string> AddressCalls { get; init; } = [];

    /// <summary>What the library itself falls back to when code gives no address; documented by the library.</summary>
    public TextValue? Fallback { get; init; }

    /// <summary>The position of the argument that names the database, queue, topic or container; -1 when none does.</summary>
    public int Target { get; init; } = -1;

    /// <summary>The simple name of the first type argument, for generic registrations that serve several servers; empty for any.</summary>
    public string TypeArgument { get; init; } = "";

    /// <summary>What the server is used as by this call, where it is not the detector's usual kind.</summary>
    public ConnectionKind? Kind { get; init; }

    /// <summary>Members that hold one part of the address: member name to part (host, port, username, password, database, virtual-host).</summary>
    public IReadOnlyDictionary<string, string> PartMembers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a plain word as the address names a connection string, as Aspire's client integrations have it.</summary>
    public bool AddressMayBeName { get; init; }

    /// <summary>
    /// The namespaces that the method or type may come from; needed where the name alone could mean something else.
    /// Empty when the name is telling enough.
    /// </summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The simple name of the type that the method is called on, for static methods such as <c>ConnectionMultiplexer.Connect</c>; empty for any.</summary>
    public string Receiver { get; init; } = "";

    /// <summary>How the address is written: connection-string, uri or host.</summary>
    public string Form { get; init; } = "connection-string";

    /// <summary>A configuration key as a fallback.</summary>
    /// <param name="key">The key.</param>
    public static TextValue Key(string key) => new ConfigurationText(new LiteralText(key));

    /// <summary>A call of a method.</summary>
    /// <param name="name">The method.</param>
    /// <param name="client">The library.</param>
    public static ClientCall Method(string name, string client) => new(name, client);

    /// <summary>A construction of an object.</summary>
    /// <param name="name">The type.</param>
    /// <param name="client">The library.</param>
    public static ClientCall Creation(string name, string client) => new(name, client) { IsCreation = true };

    /// <summary>An Aspire client integration: its first argument names a connection string.</summary>
    /// <param name="name">The method.</param>
    public static ClientCall Aspire(string name) => new(name, "Aspire client") { AddressMayBeName = true };

    /// <summary>A method that is called on a type or object of a given name.</summary>
    /// <param name="receiver">The simple name of what it is called on.</param>
    /// <param name="name">The method.</param>
    /// <param name="client">The library.</param>
    public static ClientCall Static(string receiver, string name, string client) => new(name, client) { Receiver = receiver };
}
