namespace Containerize.Model;

/// <summary>A configuration key that a service reads.</summary>
/// <param name="Key">The key with <c>:</c> between sections; the environment variable has <c>__</c> instead.</param>
/// <param name="Secret">Whether its value is a secret.</param>
/// <param name="Required">Whether the service cannot run without it.</param>
/// <param name="Default">The value that code or the production configuration gives, when it is not secret; null when there is none.</param>
/// <param name="Evidence">Where it is read or set.</param>
public sealed record ConfigurationKey(string Key, bool Secret, bool Required, string? Default, EquatableList<Evidence> Evidence)
{
    /// <summary>How the deployment composes the value; null when the default holds or only the user knows it.</summary>
    public ValueTemplate? Supply { get; init; }

    /// <summary>The name of the environment variable that sets the key.</summary>
    public string Variable => Key.Replace(":", "__");
}
