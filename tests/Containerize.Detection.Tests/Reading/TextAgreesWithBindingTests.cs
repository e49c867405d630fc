using Containerize.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Tests.Reading;

/// <summary>What is told from the text alone, or bound by itself, is what the compiler says; tried on every name in the code of this repository and on the corners of the language's rules of scope.</summary>
public class TextAgreesWithBindingTests
{
    private const string Scopes = """
        using System.Linq;
        class Scopes(string given)
        {
            private readonly string _field = given;
            public string Text { get; set; } = "";
            private const int Limit = 3;
            string Parameter(string text) => text + _field + Text + given;
            string Shadowed(string _field) => _field + this._field;
            void Blocks(int value)
            {
                { var inner = value; System.Console.Write(inner); }
                { var inner = value + 1; System.Console.Write(inner); }
                for (var i = 0; i < value; i++) System.Console.Write(i);
                foreach (var item in new[] { value }) System.Console.Write(item);
                foreach (var (left, right) in new[] { (1, 2) }) System.Console.Write(left + right);
                using var stream = new System.IO.MemoryStream();
                using (var other = stream) System.Console.Write(other);
                try { System.Console.Write(Limit); } catch (System.Exception error) when (error.Message != "") { System.Console.Write(error); }
            }
            int Patterns(object value)
            {
                if (!(value is int number)) return 0;
                if (int.TryParse("1", out var parsed)) System.Console.Write(parsed);
                while (value is string text) { System.Console.Write(text); value = 1; }
                var length = value is string { Length: var size } && size > 1 ? size : 0;
                return value switch { int other when other > 1 => other, string words => words.Length, _ => number + parsed + length };
            }
            int Sections(object value)
            {
                switch (value)
                {
                    case int number when number > 1: return number;
                    case string text: var copy = text; return copy.Length;
                    default: copy = ""; return copy.Length;
                }
            }
            int Lambdas(int value)
            {
                System.Func<int, int> twice = value => value * 2;
                System.Func<int, int> thrice = static (int value) => { var result = value * 3; return result; };
                int Local(int value) { var result = value; return result; }
                var found = from entry in new[] { value } let more = entry + 1 where more > 1 select more;
                return twice(value) + thrice(value) + Local(value) + found.Sum(entry => entry + value);
            }
            class Inner(string text) : Scopes(text) { string Own() => Text + text; }
            string Named() => new Scopes(given: Text) { Text = Text }.Text + Parameter(text: Text);
            string Text2 { get { var value = Text; return value; } set { Text = value; } }
            int this[int index] => index + Limit;
        }
        enum Kind { Web, Worker }
        enum Colour { Red }
        class Paint { public const string Red = "red"; public static Paint Default { get; } = new(); public string Name { get; set; } = ""; public Paint? Next { get; set; } }
        class Base { protected Paint Colour { get; set; } = new(); protected Kind Kind { get; set; } public string Inherited { get; set; } = ""; protected string[] All { get; set; } = []; }
        class Derived : Base
        {
            string Type => Colour.Name + Paint.Red + Paint.Default.Name;
            bool Both => Kind == Kind.Web && Kind is Kind.Worker;
            string Chosen(Kind kind) => kind switch { Kind.Web => Inherited, _ => Inherited + All.Length };
            string? After(Paint? paint) => paint?.Name + paint?.Next?.Name + Colour?.Next?.Next?.Name;
            Paint Made(string Inherited) => new Paint { Name = Inherited, Next = new() { Name = this.Inherited } };
            Paint Named() => new Paint { Name = Inherited };
            int Counted() => (from Inherited in All where Inherited != "" select Inherited.Length).Sum() + Inherited.Length;
            class Inner { const string Kind = "inner"; string Own() => Kind + Colour.Red; }
        }
        """;

    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(Compile);

    [Fact]
    public void A_declaration_that_the_text_names_is_the_one_that_is_bound()
    {
        var decided = 0;
        foreach (var (file, name) in All<IdentifierNameSyntax>())
        {
            if (file.Declared.DeclarationOf(name) is not { } declaration) continue;
            decided++;
            var symbol = file.Model.GetSymbolInfo(name).Symbol;
            if (symbol is null or ITypeSymbol or INamespaceSymbol) continue;
            // The parameter of an indexer's accessor is a copy without a place of its own.
            Assert.True((symbol.DeclaringSyntaxReferences.IsEmpty && symbol.Name == name.Identifier.ValueText) || symbol.DeclaringSyntaxReferences.Any(r => r.GetSyntax() == declaration), Where(file, name, symbol, declaration.ToString()));
        }

        Assert.True(decided > 10_000, $"only {decided} names were decided");
    }

    [Fact]
    public void A_type_that_a_declaration_writes_out_is_the_one_that_is_bound()
    {
        var decided = 0;
        foreach (var (file, name) in All<IdentifierNameSyntax>())
        {
            if (file.Declared.DeclarationOf(name) is not { } declaration || DeclaredTypes.NameOf(file.Syntax, declaration) is not { Length: > 0 } written) continue;
            if (file.Model.GetSymbolInfo(name).Symbol is null or ITypeSymbol || file.Model.GetTypeInfo(name).Type is not { Name.Length: > 0 } type || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) continue;
            decided++;
            Assert.True(written == type.Name, Where(file, name, type, written));
        }

        Assert.True(decided > 5_000, $"only {decided} types were decided");
    }

    [Fact]
    public void A_member_that_is_found_by_written_types_is_the_one_that_is_bound()
    {
        var decided = 0;
        foreach (var (file, access) in All<MemberAccessExpressionSyntax>())
        {
            if (access.Parent is InvocationExpressionSyntax || new MemberBinder(file).MemberOf(access) is not { } member) continue;
            decided++;
            if (file.Model.GetSymbolInfo(access).Symbol is { } symbol) Assert.True(SymbolEqualityComparer.Default.Equals(symbol, member), Where(file, access, symbol, $"{member}"));
        }

        Assert.True(decided > 1_000, $"only {decided} members were decided");
    }

    [Fact]
    public void A_member_behind_a_question_mark_is_the_one_that_is_bound()
    {
        var decided = 0;
        foreach (var (file, binding) in All<MemberBindingExpressionSyntax>())
        {
            if (binding.Parent is not ConditionalAccessExpressionSyntax || new MemberBinder(file).MemberOf(binding) is not { } member) continue;
            decided++;
            if (file.Model.GetSymbolInfo(binding).Symbol is { } symbol) Assert.True(SymbolEqualityComparer.Default.Equals(symbol, member), Where(file, binding, symbol, $"{member}"));
        }

        Assert.True(decided > 50, $"only {decided} members were decided");
    }

    [Fact]
    public void A_type_before_a_dot_is_the_one_that_is_bound()
    {
        var decided = 0;
        foreach (var (file, access) in All<MemberAccessExpressionSyntax>())
        {
            if (access.Expression is not IdentifierNameSyntax name || file.Declared.DeclarationOf(name) is not null || new MemberBinder(file).MemberOf(access) is not { IsStatic: true } member) continue;
            decided++;
            if (file.Model.GetSymbolInfo(access).Symbol is { } symbol) Assert.True(SymbolEqualityComparer.Default.Equals(symbol, member), Where(file, access, symbol, $"{member}"));
        }

        Assert.True(decided > 1_000, $"only {decided} members were decided");
    }

    [Fact]
    public void A_name_that_is_bound_by_itself_is_what_it_is_in_its_statement()
    {
        var decided = 0;
        // Nothing asks for a part of { A.B: .. } or for what an enumeration makes of its own members.
        foreach (var (file, name) in All<ExpressionSyntax>().Where(e => e.Node is MemberAccessExpressionSyntax or IdentifierNameSyntax && e.Node.FirstAncestorOrSelf<SyntaxNode>(n => n is BaseExpressionColonSyntax or EnumMemberDeclarationSyntax) is null && (e.Node.SpanStart % 7 == 0 || e.File.Path == "Scopes.cs")))
        {
            var symbol = file.Model.GetSymbolInfo(name).Symbol;
            // Which of several methods is meant, what the name is handed to says.
            if (symbol is null or INamespaceOrTypeSymbol or IMethodSymbol or IDiscardSymbol) continue;
            decided++;
            Assert.True(SymbolEqualityComparer.Default.Equals(symbol, file.Binder.SymbolOf(name)), Where(file, name, symbol, file.Binder.SymbolOf(name)?.ToString() ?? "nothing"));
        }

        Assert.True(decided > 5_000, $"only {decided} names were bound");
    }

    private static IEnumerable<(SourceFile File, T Node)> All<T>()
        where T : ExpressionSyntax =>
        Files.Value.SelectMany(f => f.Root.DescendantNodes().OfType<T>().Where(n => n.FirstAncestorOrSelf<AttributeSyntax>() is null).Select(n => (f, n)));

    private static string Where(SourceFile file, SyntaxNode node, ISymbol bound, string said) => $"{file.Path}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {node} is {bound}, not {said}";

    private static SourceFile[] Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var root = Path.Combine(Checkout.Root, "src");
        var paths = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(p => !Path.GetRelativePath(root, p).Split(Path.DirectorySeparatorChar).Any(s => s is "obj" or "bin" or "Polyfills")).Order(StringComparer.Ordinal);
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(Scopes, options, "Scopes.cs"), .. paths.Select(p => CSharpSyntaxTree.ParseText(File.ReadAllText(p), options, Path.GetRelativePath(root, p)))];
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;", options);
        var compilation = CSharpCompilation.Create("Code", [.. trees, usings], ReferencePacks.Of(withAspNetCore: true), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var names = SolutionNames.Collect(trees, CancellationToken.None);
        return [.. trees.Select(t => new SourceFile(t.FilePath, t, () => compilation.GetSemanticModel(t), names, []))];
    }
}
