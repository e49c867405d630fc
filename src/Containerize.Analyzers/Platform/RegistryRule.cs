namespace Containerize.Analyzers.Platform;

/// <summary>The registry of Windows.</summary>
internal sealed class RegistryRule() : CodeRule(PlatformRules.WindowsRegistry)
{
    private const string Home = "Microsoft.Win32";
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal) { "LocalMachine", "CurrentUser", "ClassesRoot", "Users", "CurrentConfig", "PerformanceData", "GetValue", "SetValue", "OpenBaseKey", "OpenRemoteBaseKey" };

    public override IReadOnlyList<string> TriggerWords { get; } = ["Registry", "RegistryKey"];

    public override void Check(RuleContext file)
    {
        foreach (var name in file.Names("Registry").Concat(file.Names("RegistryKey")))
        {
            if (name.Parent is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) == name.Identifier.ValueText && Members.Contains(access.Name.Identifier.ValueText)
                && file.File.MayBeFrom(access, Home) && !WindowsGuard.Covers(file.File, access))
            {
                file.Report(access, $"'{access}' reads the registry, which is not there outside Windows", "read the value from configuration");
            }
        }
    }
}
