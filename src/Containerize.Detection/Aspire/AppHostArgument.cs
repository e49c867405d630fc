namespace Containerize.Detection.Aspire;

/// <summary>An argument of a call while an AppHost is read.</summary>
/// <param name="Name">The parameter that it names; empty when it goes by position.</param>
/// <param name="Value">Its value; null when it is not known.</param>
internal sealed record AppHostArgument(string Name, object? Value)
{
    /// <summary>The value as text: a text itself, or the address of an endpoint; null when it is neither.</summary>
    public string? Text => Value is AppHostResource { IsEndpoint: true } endpoint ? endpoint.Address : Value as string;

    /// <summary>The argument of a call at a position, or by the name of its parameter; null when there is none.</summary>
    /// <param name="arguments">The call's arguments.</param>
    /// <param name="index">The position.</param>
    /// <param name="names">What the parameter is called.</param>
    public static AppHostArgument? At(AppHostArgument[] arguments, int index, params string[] names) =>
        arguments.FirstOrDefault(a => names.Contains(a.Name)) ?? (index < arguments.Length && arguments[index].Name.Length == 0 ? arguments[index] : null);
}
