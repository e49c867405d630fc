namespace Containerize.Analyzers.State;

/// <summary>Sessions, or a cache that is meant to be shared, in the memory of one process.</summary>
internal sealed class InMemorySessionRule() : CodeRule(StateRules.SessionInMemory)
{
    private static readonly string[] Shared =
        ["AddStackExchangeRedisCache", "AddDistributedRedisCache", "AddRedisDistributedCache", "AddDistributedSqlServerCache", "AddDistributedPostgreSqlCache", "AddDistributedPostgresCache", "AddCosmosCache", "AddEnyimMemcached", "AddNCacheDistributedCache"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["AddDistributedMemoryCache"];

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("AddDistributedMemoryCache").Where(c => file.File.MayBeFrom(c, "Microsoft.Extensions.DependencyInjection")))
        {
            if (!file.IsDevelopmentOnly(call) && !file.Project.Mentions(Shared))
            {
                var what = file.Project.Mentions("AddSession") ? "sessions are" : "what is cached for all replicas is";
                file.Report(Syntax.NameIn(call), $"{what} kept in the memory of one process by AddDistributedMemoryCache", "use a cache on a server, for example AddStackExchangeRedisCache");
            }
        }
    }
}
