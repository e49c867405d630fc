using Containerize.Detection.Databases;

namespace Containerize.Analyzers.Lifecycle;

/// <summary>Migrations that every replica of a service applies when it starts.</summary>
internal sealed class MigrationRule() : CodeRule(GenerationRules.MigratesWhenStarting, isQuiet: true)
{
    private static readonly MigrationDetector Migrations = new();

    public override IReadOnlyList<string> TriggerWords => Migrations.TriggerWords;

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram && project.IsWeb;

    public override void Check(RuleContext file)
    {
        foreach (var (fact, node) in file.Facts<MigrationFact>(Migrations))
        {
            if (!file.IsDevelopmentOnly(node) && fact.Conditions.Count == 0)
            {
                var context = fact.Context.Length > 0 ? $"the database of {fact.Context}" : "the database";
                file.Report(Syntax.NameIn(node), $"every replica migrates {context} when it starts", "migrate once before the rollout, for example by a job that runs a bundle of migrations");
            }
        }
    }
}
