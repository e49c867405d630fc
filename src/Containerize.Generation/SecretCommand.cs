namespace Containerize.Generation;

/// <summary>How a Secret that the manifests refer to is created. No value is ever part of it.</summary>
/// <param name="Secret">The Secret's name.</param>
/// <param name="Keys">The keys that it must hold.</param>
/// <param name="Command">The command line for a POSIX shell: random values where any will do, variables that must be set where only the user knows the value.</param>
public sealed record SecretCommand(string Secret, EquatableList<string> Keys, string Command);
