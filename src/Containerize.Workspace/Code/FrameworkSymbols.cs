using System.Globalization;

namespace Containerize.Workspace.Code;

/// <summary>The preprocessor symbols that the SDK defines for a framework in a target, which evaluation does not run.</summary>
internal static class FrameworkSymbols
{
    /// <summary>For net8.0: NET, NET8_0, NETCOREAPP, NET5_0_OR_GREATER to NET8_0_OR_GREATER; TRACE and RELEASE always.</summary>
    public static IEnumerable<string> Of(string framework)
    {
        yield return "TRACE";
        yield return "RELEASE";
        var name = framework.Split('-')[0].ToUpperInvariant();
        if (name.Length == 0) yield break;
        yield return name.Replace('.', '_');
        if (name.StartsWith("NETSTANDARD", StringComparison.Ordinal))
        {
            yield return "NETSTANDARD";
        }
        else if (name.StartsWith("NETCOREAPP", StringComparison.Ordinal))
        {
            yield return "NETCOREAPP";
        }
        else if (name.StartsWith("NET", StringComparison.Ordinal) && name.Split('.') is [var major, _] && int.TryParse(major[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var newest) && newest < 100)
        {
            yield return "NET";
            yield return "NETCOREAPP";
            for (var version = 5; version <= newest; version++) yield return $"NET{version}_0_OR_GREATER";
        }
        else
        {
            yield return "NETFRAMEWORK";
        }
    }
}
