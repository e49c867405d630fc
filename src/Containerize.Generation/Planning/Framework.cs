using System.Globalization;

namespace Containerize.Generation.Planning;

/// <summary>Reads names of target frameworks.</summary>
internal static class Framework
{
    /// <summary>The major version of <c>net8.0</c> or <c>netcoreapp3.1</c>; 0 when it has none.</summary>
    /// <param name="name">The framework's name.</param>
    public static int MajorOf(string name)
    {
        var digits = new string([.. name.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
