using Containerize.Analyzers.Configuration;
using Containerize.Analyzers.Health;
using Containerize.Analyzers.Lifecycle;
using Containerize.Analyzers.Networking;
using Containerize.Analyzers.Observability;
using Containerize.Analyzers.Platform;
using Containerize.Analyzers.State;

namespace Containerize.Analyzers;

/// <summary>Every rule about C# code. Not more than 64: each has a bit.</summary>
internal static class CodeRuleList
{
    /// <summary>The rules, by topic.</summary>
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new LoopbackBindingRule(),
        new LoopbackClientRule(),
        new LowPortRule(),
        new HttpsRedirectionRule(),
        new ForwardedHeadersRule(),
        new GrpcProtocolRule(),
        new NoHealthEndpointRule(),
        new DevelopmentHealthRule(),
        new OneHealthPathRule(),
        new LivenessDependencyRule(),
        new ClosedHealthRule(),
        new ConnectionStringRule(),
        new SecretInCodeRule(),
        new ForgivenSettingRule(),
        new LateValidationRule(),
        new AbsolutePathRule(),
        new MachineNameRule(),
        new FileWriteRule(),
        new DataProtectionRule(),
        new InMemorySessionRule(),
        new SqliteRule(),
        new StaticStateRule(),
        new SignalRRule(),
        new ExitRule(),
        new KillRule(),
        new IgnoredStopRule(),
        new TokenlessWaitRule(),
        new BlockedStartRule(),
        new ConsumerRule(),
        new ConsoleWaitRule(),
        new MigrationRule(),
        new WindowsApiRule(),
        new RegistryRule(),
        new EventLogRule(),
        new DrawingRule(),
        new BackslashRule(),
        new TimeZoneRule(),
        new CultureRule(),
        new FileCaseRule(),
        new FileLogRule(),
        new NoProviderRule(),
    ];
}
