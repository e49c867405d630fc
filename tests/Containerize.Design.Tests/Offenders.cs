namespace Containerize.Design.Tests;

/// <summary>Rules of the form "no file may": the message names every one that does.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string?> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }
}
