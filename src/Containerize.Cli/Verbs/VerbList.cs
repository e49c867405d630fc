namespace Containerize.Cli.Verbs;

/// <summary>Every verb, in the order that the help shows.</summary>
internal static class VerbList
{
    /// <summary>All verbs.</summary>
    public static IReadOnlyList<IVerb> All { get; } =
    [
        new AnalyzeVerb(),
        new ExplainVerb(),
        new InitVerb(),
        new GenerateVerb(),
        new WatchVerb(),
        new DiffVerb(),
        new AdoptVerb(),
        new TemplatesVerb(),
        new ValidateVerb(),
        new BuildVerb(),
        new UpVerb(),
        new DownVerb(),
        new PushVerb(),
        new DeployVerb(),
        new UndeployVerb(),
        new BotVerb(),
        new CacheVerb(),
    ];
}
