namespace Containerize.Model;

/// <summary>Which way a message goes.</summary>
public enum MessageDirection
{
    /// <summary>The code sends it.</summary>
    Publish,

    /// <summary>The code receives it.</summary>
    Consume,
}
