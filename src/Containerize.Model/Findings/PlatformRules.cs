namespace Containerize.Model;

/// <summary>Rules about code that will fail in a container: what Linux lacks (block 56xx).</summary>
public static class PlatformRules
{
    private const string Layer = "code";

    /// <summary>A function of Windows is called.</summary>
    public static readonly Rule WindowsApi = new("CTZ5601", "A function of Windows is called", Severity.Warning, Layer,
        "Containers run Linux: the library is not there and the call throws.", "Use what .NET has on every platform, or call it only under OperatingSystem.IsWindows().",
        "Containerize", []);

    /// <summary>The registry is used.</summary>
    public static readonly Rule WindowsRegistry = new("CTZ5602", "The registry is used", Severity.Warning, Layer,
        "There is none outside Windows: the call throws PlatformNotSupportedException.", "Read the value from configuration.",
        "Containerize", []);

    /// <summary>The event log of Windows is written.</summary>
    public static readonly Rule WindowsEventLog = new("CTZ5603", "The event log of Windows is written", Severity.Warning, Layer,
        "There is none outside Windows, and nobody collects it from a container.", "Log to standard output, which the engine collects.",
        "Containerize", []);

    /// <summary>A path is written with backslashes.</summary>
    public static readonly Rule BackslashPath = new("CTZ5604", "A path is written with backslashes", Severity.Warning, Layer,
        "On Linux a backslash is part of a file's name, so the file is not found, or one with a strange name is made.", "Write forward slashes, which both platforms take, or call Path.Combine with the parts.",
        "Containerize", []);

    /// <summary>A time zone is named as Windows names it.</summary>
    public static readonly Rule WindowsTimeZone = new("CTZ5605", "A time zone is named as Windows names it", Severity.Info, Layer,
        "On Linux the name is translated by ICU; small images have neither ICU nor the rules of time zones, and frameworks before .NET 6 do not translate at all: the call throws.", "Use the IANA name, and an image that has tzdata.",
        "Containerize", []);

    /// <summary>A culture is asked for where there is no culture data.</summary>
    public static readonly Rule CultureWithoutData = new("CTZ5606", "A culture is asked for where there is no culture data", Severity.Warning, Layer,
        "With InvariantGlobalization there is only the invariant culture: asking for another one throws CultureNotFoundException, or yields one that formats like it.", "Set InvariantGlobalization to false and use an image with ICU, or do without the culture.",
        "Containerize", []);

    /// <summary>A file's name is written in another case.</summary>
    public static readonly Rule WrongCase = new("CTZ5607", "A file's name is written in another case", Severity.Warning, Layer,
        "Linux tells the case of file names apart, so the file is not found in a container although it is on Windows and macOS.", "Write the name as the file has it.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        WindowsApi,
        WindowsRegistry,
        WindowsEventLog,
        BackslashPath,
        WindowsTimeZone,
        CultureWithoutData,
        WrongCase,
    ];
}
