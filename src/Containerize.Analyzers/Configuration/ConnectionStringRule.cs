namespace Containerize.Analyzers.Configuration;

/// <summary>A connection string with a password in code.</summary>
internal sealed class ConnectionStringRule() : CodeRule(PolicyRules.PasswordInConnectionString)
{
    public override IReadOnlyList<string> TriggerWords { get; } =
        ["Password", "password", "PASSWORD", "Pwd", "pwd", "PWD", "AccountKey", "SharedAccessKey", "amqp", "amqps", "mongodb", "postgres", "postgresql", "redis", "rediss", "mysql"];

    public override void Check(RuleContext file)
    {
        foreach (var literal in file.Strings)
        {
            if (literal.Token.ValueText is { Length: > 12 } text && SecretValue.PartIn(text) is { } part && !IsForTools(file, literal) && !file.IsDevelopmentOnly(literal))
            {
                file.Report(literal, $"the connection string holds a secret in '{part}', which goes into the image with the code", "read it from configuration, and supply it by a Secret");
            }
        }
    }

    // What only dotnet ef creates never runs in a container; what an attribute says is an example.
    private static bool IsForTools(RuleContext file, SyntaxNode node) => node.Ancestors().Any(ancestor => ancestor switch
    {
        AttributeSyntax => true,
        TypeDeclarationSyntax type => type.BaseList?.Types.Any(face => SyntaxIndex.NameOf(face.Type) == "IDesignTimeDbContextFactory") == true,
        _ => false,
    });
}
