namespace Containerize.Analyzers.State;

/// <summary>Hubs whose messages reach the clients of one process alone.</summary>
internal sealed class SignalRRule() : CodeRule(GenerationRules.NoBackplane, isQuiet: true)
{
    private static readonly string[] Backplanes = ["AddStackExchangeRedis", "AddAzureSignalR", "AddNamedAzureSignalR", "AddNats", "UseOrleans", "AddOrleans"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["MapHub"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram && project.IsWeb;

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("MapHub").Where(c => file.File.MayBeFrom(c, "Microsoft.AspNetCore")))
        {
            if (!file.Project.Mentions(Backplanes))
            {
                var hub = call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [var type] } } ? SyntaxIndex.NameOf(type) : "the hub";
                file.Report(Syntax.NameIn(call), $"messages of {hub} reach only the clients that are connected to the same replica", "add a backplane, for example AddStackExchangeRedis");
            }
        }
    }
}
