namespace Containerize.Generation.Charts;

/// <summary>What a value of a chart may be.</summary>
internal enum ValueShape
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A string that must not be empty.</summary>
    Name,

    /// <summary>A whole number from 0 on.</summary>
    Count,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Names with strings.</summary>
    TextMap,

    /// <summary>Requests and limits.</summary>
    Resources,

    /// <summary>A part of a manifest with fields.</summary>
    Fields,

    /// <summary>A list of parts of a manifest.</summary>
    List,

    /// <summary>A list of strings.</summary>
    TextList,
}
