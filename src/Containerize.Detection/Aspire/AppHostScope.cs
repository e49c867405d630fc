namespace Containerize.Detection.Aspire;

/// <summary>The variables of a method while an AppHost is read, and what it returned.</summary>
internal sealed class AppHostScope
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>What the method returned; null when it is not known or did not return yet.</summary>
    public object? Returned { get; private set; }

    /// <summary>Whether the rest of the method is not reached.</summary>
    public bool HasReturned { get; set; }

    /// <summary>The value of a variable; null when it is not known.</summary>
    public object? this[string name]
    {
        get => _values.TryGetValue(name, out var value) ? value : null;
        set => _values[name] = value;
    }

    /// <summary>Whether the method has a variable of that name.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Ends the method; of several returns the first known value stands.</summary>
    public void Return(object? value)
    {
        Returned ??= value;
        HasReturned = true;
    }
}
