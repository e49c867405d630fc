using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Hosting;

/// <summary>
/// Work that a host waits for before it answers: hosted services whose <c>StartAsync</c> or <c>StartingAsync</c> awaits something, and databases that are created at the start.
/// </summary>
public sealed class StartUpWorkDetector : Detector
{
    private static readonly string[] Hosted = ["IHostedService", "IHostedLifecycleService", "BackgroundService"];

    /// <inheritdoc/>
    public override string Id => "start-up-work";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["IHostedService", "IHostedLifecycleService", "BackgroundService", "EnsureCreated", "EnsureCreatedAsync"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var type in file.Syntax.Types.Where(t => t.BaseList?.Types.Any(b => Hosted.Contains(SyntaxIndex.NameOf(b.Type))) == true))
        {
            if (type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(Waits) is { } method)
            {
                facts.Add(method, $"{type.Identifier.ValueText}.{method.Identifier.ValueText} works before the host has started", (evidence, scope) => new FeatureFact(evidence, scope, Features.StartUpWork));
            }
        }

        foreach (var call in file.Syntax.Calls("EnsureCreated", "EnsureCreatedAsync"))
        {
            if (call.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Database" } } && !file.IsOwn(call))
            {
                facts.Add(call, "creates its database", (evidence, scope) => new FeatureFact(evidence, scope, Features.StartUpWork));
            }
        }
    }

    // The call of the base class, which starts the loop in the background and returns, is no work.
    private static bool Waits(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText is "StartAsync" or "StartingAsync"
        && method.DescendantNodes().OfType<AwaitExpressionSyntax>().Any(a => a.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } });
}
