using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Reads what a call yields: configuration look-ups, environment variables, conversions that keep the text.</summary>
internal static class CallValueReader
{
    /// <summary>Reads a call; the receiver is given where the syntax does not hold it (<c>a?.B()</c>).</summary>
    public static TextValue Read(SourceFile file, InvocationExpressionSyntax call, int depth, ExpressionSyntax? receiver = null)
    {
        var reader = file.Values;
        receiver ??= (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        var arguments = call.ArgumentList.Arguments;
        var first = arguments.Count > 0 ? arguments[0].Expression : null;
        switch (SyntaxIndex.NameOf(call.Expression))
        {
            case "GetConnectionString" when first is not null:
                return new ConfigurationText(ConfigurationPathReader.Below(
                    ConfigurationPathReader.Below(reader.SectionOf(receiver, depth + 1) ?? new LiteralText(""), new LiteralText("ConnectionStrings")), reader.Read(first, depth + 1)));
            case "GetValue" or "GetRequiredValue" or "GetRequired" when first is not null && MayReadKey(file, call, receiver) && reader.SectionOf(receiver, depth + 1) is { } section:
                var second = arguments.Count > (KeyArgument(arguments) is null ? 1 : 2) ? reader.Read(arguments[arguments.Count - 1].Expression, depth + 1) : null;
                return new ConfigurationText(ConfigurationPathReader.Below(section, reader.Read(KeyArgument(arguments) ?? first, depth + 1)), second is UnknownText ? null : second);
            case "nameof" when receiver is null && first is not null:
                return new LiteralText(SyntaxIndex.NameOf(first));
            case "Concat" when receiver is PredefinedTypeSyntax || SyntaxIndex.NameOf(receiver) == "String":
                return ValueReader.Join(arguments.Select(a => reader.Read(a.Expression, depth + 1)).ToArray());
            case "Get" when arguments.Count == 0 && reader.SectionOf(receiver, depth + 1) is { } section:
                return new ConfigurationText(section);
            case "FirstOrDefault" or "First" or "ElementAtOrDefault" when IsArguments(file, receiver) && (first is null or LiteralExpressionSyntax { Token.Value: 0 }):
                return new ArgumentText(0);
            case "GetCurrentDirectory" when SyntaxIndex.NameOf(receiver) == "Directory":
                return new LiteralText(".");
            case "GetTempPath" when SyntaxIndex.NameOf(receiver) == "Path":
                return new LiteralText("/tmp");
            case "GetEnvironmentVariable" when first is not null && reader.Read(first, depth + 1) is LiteralText variable:
                return new EnvironmentText(variable.Text);
            case "Parse" or "ToInt32" or "ToUInt16" or "ToString" or "Trim" or "TrimEnd" or "TrimStart" or "ToLower" or "ToLowerInvariant" or "ToUriComponent" or "Normalize" or "AsSpan":
                return reader.Read(IsStaticConversion(call) ? first : receiver, depth + 1);
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace":
                return ValueReader.Unknown(call);
            case "ThrowIfNull" or "NotNull" or "NotNullOrEmpty" or "NotNullOrWhiteSpace" when first is not null:
                return reader.Read(first, depth + 1);
            case "Combine" or "Join" when receiver is not null && SyntaxIndex.NameOf(receiver) == "Path":
                return ValueReader.Join(arguments.SelectMany((a, i) => i == 0 ? [reader.Read(a.Expression, depth + 1)] : new[] { new LiteralText("/"), reader.Read(a.Expression, depth + 1) }));
            case "Replace" when arguments.Count == 2 && receiver is not null:
                return Replace(reader, receiver, arguments, depth);
            case "Format" when receiver is not null && (receiver is PredefinedTypeSyntax || SyntaxIndex.NameOf(receiver) == "String") && first is not null:
                return Format(reader, first, arguments, depth);
            default:
                return reader.ReadOwnCall(call, depth) ?? ValueReader.Unknown(call);
        }
    }

    /// <summary>Whether an expression is the program's arguments: the parameter <c>args</c> of an entry point or of what it hands them to.</summary>
    public static bool IsArguments(SourceFile file, ExpressionSyntax? expression) =>
        expression is IdentifierNameSyntax { Identifier.ValueText: "args" }
        && file.Binder.TypeOf(expression) is null or IErrorTypeSymbol or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String };

    // property.GetValue(settings), property.GetValue(settings, null): configuration takes a key, and without a type argument the type before it.
    private static bool MayReadKey(SourceFile file, InvocationExpressionSyntax call, ExpressionSyntax? receiver)
    {
        var arguments = call.ArgumentList.Arguments;
        return KeyShape.MayBeKey(file, KeyArgument(arguments) ?? arguments[0].Expression)
            && (call.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "GetValue" } } || arguments[0].Expression is TypeOfExpressionSyntax
                || file.Names.DeclaresMethod("GetValue") || ConfigurationNames.IsNamed(SyntaxIndex.NameOf(receiver)));
    }

    // GetValue(typeof(int), "key") has the key second.
    private static ExpressionSyntax? KeyArgument(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count > 1 && arguments[0].Expression is TypeOfExpressionSyntax ? arguments[1].Expression : null;

    private static bool IsStaticConversion(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count > 0 && SyntaxIndex.NameOf(call.Expression) is "Parse" or "ToInt32" or "ToUInt16"
        || (SyntaxIndex.NameOf(call.Expression) == "ToString" && call.ArgumentList.Arguments.Count > 0 && SyntaxIndex.NameOf((call.Expression as MemberAccessExpressionSyntax)?.Expression) == "Convert");

    private static TextValue Replace(ValueReader reader, ExpressionSyntax receiver, SeparatedSyntaxList<ArgumentSyntax> arguments, int depth) =>
        reader.Read(receiver, depth + 1) is LiteralText text && reader.Read(arguments[0].Expression, depth + 1) is LiteralText { Text.Length: > 0 } from
        && reader.Read(arguments[1].Expression, depth + 1) is LiteralText to
            ? new LiteralText(text.Text.Replace(from.Text, to.Text))
            : reader.Read(receiver, depth + 1);

    private static TextValue Format(ValueReader reader, ExpressionSyntax format, SeparatedSyntaxList<ArgumentSyntax> arguments, int depth)
    {
        if (reader.Read(format, depth + 1) is not LiteralText pattern)
        {
            return ValueReader.Unknown(format);
        }

        var parts = new List<TextValue>();
        var rest = pattern.Text;
        while (rest.IndexOf('{') is var open and >= 0 && rest.IndexOf('}', open) is var close and >= 0)
        {
            parts.Add(new LiteralText(rest.Substring(0, open)));
            var hole = rest.Substring(open + 1, close - open - 1).Split(':', ',')[0];
            parts.Add(int.TryParse(hole, out var index) && index + 1 < arguments.Count ? reader.Read(arguments[index + 1].Expression, depth + 1) : new UnknownText(hole));
            rest = rest.Substring(close + 1);
        }

        parts.Add(new LiteralText(rest));
        return ValueReader.Join(parts);
    }
}
