using Containerize.Detection.Databases;

namespace Containerize.Analyzers.State;

/// <summary>A database in a file of the container.</summary>
internal sealed class SqliteRule() : CodeRule(StateRules.SqliteInService)
{
    private static readonly SqliteDetector Sqlite = new();
    private static readonly string[] Others = ["UseNpgsql", "UseSqlServer", "UseMySql", "UseOracle", "UseMySQL", "UseCosmos"];

    public override IReadOnlyList<string> TriggerWords => Sqlite.TriggerWords;

    public override bool AppliesTo(AnalyzedProject project) => project.IsHosted;

    public override void Check(RuleContext file)
    {
        if (file.Project.IsProgram && !file.Project.RunsHost)
        {
            return;
        }

        foreach (var (_, node) in file.Facts<ServerFact>(Sqlite))
        {
            if (!file.IsDevelopmentOnly(node) && !file.File.Syntax.Calls(Others).Any() && !file.File.BindsToSource(node))
            {
                file.Report(Syntax.NameIn(node), "the service keeps its data in a SQLite file, which goes with the container and which replicas cannot share", "use a database server, or run one replica with a volume");
            }
        }
    }
}
