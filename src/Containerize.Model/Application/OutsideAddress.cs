namespace Containerize.Model;

/// <summary>A system outside the solution that a service calls, as its code or configuration names it.</summary>
/// <param name="Host">The host.</param>
/// <param name="Port">The port, 1 to 65535.</param>
public sealed record OutsideAddress(string Host, int Port);
