namespace Containerize.Analyzers.Configuration;

/// <summary>A password, key or token in code.</summary>
internal sealed class SecretInCodeRule() : CodeRule(PolicyRules.LiteralPassword)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["SymmetricSecurityKey", "Password*", "password*", "Secret*", "secret*", "ClientSecret*", "ApiKey*", "apiKey*", "ApiToken", "AccessToken", "AccessKey", "SecretKey", "JwtKey", "SigningKey", "PrivateKey", "_password*", "_secret*", "_apiKey*", .. KnownSecret.TriggerWords];

    public override void Check(RuleContext file)
    {
        foreach (var literal in file.Strings)
        {
            if (NameOf(literal) is { } name && SecretValue.IsSecretName(name) && LooksLikeValue(literal.Token.ValueText, name) && !file.IsDevelopmentOnly(literal) && IsText(file, literal))
            {
                file.Report(literal, $"the value of '{name}' stands in the code, and goes into the image with it", "read it from configuration, and supply it by a Secret");
            }
            else if (KnownSecret.NameOf(literal.Token.ValueText) is { } known && !file.IsDevelopmentOnly(literal))
            {
                file.Report(literal, $"{known} stands in the code, and goes into the image with it", "revoke it, read the new one from configuration, and supply it by a Secret");
            }
        }

        foreach (var creation in file.File.Syntax.Creations("SymmetricSecurityKey").Where(c => file.File.MayBeFrom(c, "Microsoft.IdentityModel.Tokens")))
        {
            if (creation.ArgumentList?.DescendantNodes().FirstOrDefault(node => Syntax.TextOf(node) is { Length: >= 8 } text && SecretValue.IsWritten(text) && node.Parent?.Parent is not BracketedArgumentListSyntax && !IsKey(node)) is { } key && !file.IsDevelopmentOnly(creation))
            {
                file.Report(key, "the key that signs tokens stands in the code, and goes into the image with it", "read it from configuration, and supply it by a Secret");
            }
        }
    }

    // The member, variable or parameter that the literal is the value of.
    private static string? NameOf(LiteralExpressionSyntax literal) => literal.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Right == literal && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && SyntaxIndex.NameOf(assignment.Left) is { Length: > 0 } name => name,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArgumentSyntax { NameColon: { } name } => name.Name.Identifier.ValueText,
        _ => null,
    };

    // A constant with the name of a setting, a message, or a word that says what it is are no secrets.
    private static bool LooksLikeValue(string text, string name) =>
        text.Length >= 6 && text.IndexOfAny([' ', '{', '/', ':', '\n']) < 0 && SecretValue.IsWritten(text)
        && !text.Equals(name, StringComparison.OrdinalIgnoreCase) && !SecretValue.IsSecretName(text)
        && (text.Any(char.IsDigit) || text.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '_' or '.')));

    // configuration["Jwt:Key"] and GetValue("Jwt:Key") hold a key's name.
    private static bool IsKey(SyntaxNode node) => node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && SyntaxIndex.NameOf(call.Expression) is "GetValue" or "GetSection" or "GetConnectionString" or "GetEnvironmentVariable" or "GetRequiredValue";

    private static bool IsText(RuleContext file, LiteralExpressionSyntax literal) => file.Model.GetTypeInfo(literal).ConvertedType?.SpecialType is SpecialType.System_String or null;
}
