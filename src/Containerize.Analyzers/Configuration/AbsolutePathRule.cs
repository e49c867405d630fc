using Containerize.Analyzers.Platform;

namespace Containerize.Analyzers.Configuration;

/// <summary>A file at a place that only one machine has.</summary>
internal sealed class AbsolutePathRule() : CodeRule(ConfigurationRules.AbsolutePath)
{
    // The home folder that .NET's images have.
    private const string ImageUser = "app/";
    private static readonly string[] Homes = ["/home/", "/Users/", "/root/"];

    public override IReadOnlyList<string> TriggerWords { get; } = [.. FileCalls.TriggerWords, "Combine", "Join"];

    public override void Check(RuleContext file)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in FileCalls.Paths(file))
        {
            Check(file, path, reported);
        }

        // Where the path that is put together is seen in use, that place is enough.
        foreach (var path in Joined(file).Where(path => FirstText(file, path) is { } text && !reported.Any(whole => whole.StartsWith(text, StringComparison.Ordinal))))
        {
            Check(file, path, reported);
        }
    }

    private static void Check(RuleContext file, ExpressionSyntax path, HashSet<string> reported)
    {
        if (FirstText(file, path) is { } text && IsOfOneMachine(text) && !WindowsGuard.Covers(file.File, path) && !file.IsDevelopmentOnly(path))
        {
            reported.Add(text);
            file.Report(path, $"the path '{Found.Shown(text)}' exists on one machine, not in an image", "take the folder from configuration, or build the path from the content root");
        }
    }

    // What a path begins with, where it is put together before it is used.
    private static IEnumerable<ExpressionSyntax> Joined(RuleContext file) =>
        from call in file.File.Syntax.Calls("Combine", "Join")
        where Syntax.IsNamed(Syntax.ReceiverOf(call), "Path") && call.ArgumentList.Arguments.Count > 0 && call.Parent is not ArgumentSyntax
        select call.ArgumentList.Arguments[0].Expression;

    private static string? FirstText(RuleContext file, ExpressionSyntax path) => file.File.Values.Read(path) switch
    {
        LiteralText literal => literal.Text,
        JoinedText { Parts: var parts } when parts.Count > 0 && parts[0] is LiteralText first => first.Text,
        _ => null,
    };

    private static bool IsOfOneMachine(string path) =>
        (path.Length > 2 && path[1] == ':' && path[2] is '\\' or '/' && path[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) || Homes.Any(home => path.StartsWith(home, StringComparison.Ordinal) && path.Length > home.Length && !path.Substring(home.Length).StartsWith(ImageUser, StringComparison.Ordinal));
}
