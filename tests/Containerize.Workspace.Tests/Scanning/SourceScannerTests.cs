using Containerize.Detection;
using Containerize.Testing;
using Containerize.Workspace.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Workspace.Tests.Scanning;

/// <summary>The scanner against the parser: where the scanner claims to understand a file, both must say the same.</summary>
public class SourceScannerTests
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    [Theory]
    [InlineData("namespace A.B; class C { static void M() { var x = \"}\"; } static int N => 1; }")]
    [InlineData("namespace A { namespace B { record R(int X); record struct S { public static R Make<T>(T t) where T : class { return new(1); } } } }")]
    [InlineData("class C { static C() { } ~C() { } public static C operator +(C a, C b) { return a; } public static implicit operator int(C c) => 1; static (int, string) Pair() { return (1, \"\"); } }")]
    [InlineData("class C { int _x = F(() => { return 1; }); static int F(System.Func<int> f) { return f(); } public int P { get { return 1; } set { } } = 5; public int this[int i] { get => i; } }")]
    [InlineData("class C { static string M(int x) { return $\"{(x > 1 ? \"}\" : $\"{x:N2}\")}\"; } static void After() { } }")]
    [InlineData("class C { const string Raw = \"\"\"\n  } \" {\n  \"\"\"; static string M(int x) { return $$\"\"\"{ {{x}} }\"\"\"; } static void After() { } }")]
    [InlineData("class C { const string V = @\"\"\"}\"; const char Q = '\"'; const char B = '}'; static void After() { /* } */ } // }\n }")]
    [InlineData("enum E { A, B = 2 } interface I<out T> : System.IDisposable where T : class { static abstract T Make(); event System.Action E { add { } remove { } } } delegate void D(int x);")]
    [InlineData("class C { static System.Collections.Generic.Dictionary<string, (int A, int B)> M() { return new() { [\"a\"] = (1, 2) }; } static int[] @class() { return [1..2]; } }")]
    [InlineData("using System; global using static System.Math; [assembly: CLSCompliant(false)] static class X { extension(string s) { public int Half() { return s.Length / 2; } } }")]
    [InlineData("var x = 1; static void Local() { } if (x > 0) { x = 2; } class C { static void M() { } }")]
    [InlineData("#if DEBUG\nclass A {\n#else\nclass B {\n#endif\n static void M() { } }")]
    [InlineData("class {{{ ???")]
    public void What_is_declared_is_what_the_parser_says(string code) => AssertSame(code);

    [Fact]
    public void Every_file_of_this_repository_is_read_as_the_parser_reads_it()
    {
        var files = new[] { "src", "tests", "samples" }.SelectMany(folder => Directory.EnumerateFiles(Checkout.Path(folder), "*.cs", SearchOption.AllDirectories)).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToArray();
        Assert.All(files, file => AssertSame(File.ReadAllText(file)));
        Assert.True(files.Count(file => SourceScanner.Scan(File.ReadAllText(file)).IsUnderstood) > files.Length / 2, "most files are plain enough to be understood");
    }

    [Fact]
    public void Words_are_found_in_code_and_in_the_holes_of_strings_and_not_in_comments_and_plain_text()
    {
        var scan = SourceScanner.Scan("class C { /* Hidden */ string A = \"Quoted\"; string B() { return $\"{Hole}\"; } int Inner() { return Body; } }");
        Assert.True(scan.Mentions([Word.Of("Hole")]));
        Assert.True(scan.Mentions([Word.Of("Body")]));
        Assert.False(scan.Mentions([Word.Of("Hidden"), Word.Of("Quoted")]));
        Assert.DoesNotContain(Word.Of("Body"), scan.HeadWords);
        Assert.Contains(Word.Of("A"), scan.HeadWords);
    }

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore.Migrations; partial class Initial : Migration { protected override void Up(MigrationBuilder b) { b.AddColumn<int>(\"Npgsql\"); } }", true)]
    [InlineData("using Microsoft.EntityFrameworkCore; [DbContext(typeof(Shop))] [Migration(\"1_Initial\")] partial class Initial { protected override void BuildTargetModel(ModelBuilder b) { b.UseSqlServer(); } }", true)]
    [InlineData("using Microsoft.EntityFrameworkCore; [DbContext(typeof(Shop))] partial class ShopModelSnapshot : ModelSnapshot { protected override void BuildModel(ModelBuilder b) { b.UseSqlServer(); } }", true)]
    [InlineData("using Microsoft.EntityFrameworkCore.Migrations; partial class Initial : Migration { protected override void Up(MigrationBuilder b) { b.Sql(Environment.GetEnvironmentVariable(\"X\")); } }", false)]
    [InlineData("using Microsoft.EntityFrameworkCore; class Shop : DbContext { protected override void OnModelCreating(ModelBuilder b) { b.UseSqlServer(); } }", false)]
    [InlineData("using Other.Migrations; class Initial : Migration { void Up(MigrationBuilder b) { b.UseSqlServer(); } }", false)]
    [InlineData("using Microsoft.EntityFrameworkCore; class Migration { void Up(MigrationBuilder b) { b.UseSqlServer(); } } class Startup { }", false)]
    public void Migrations_of_Entity_Framework_are_left_out_and_what_only_looks_like_one_is_not(string code, bool isMigration)
    {
        var scan = SourceScanner.Scan(code);
        Assert.Equal((isMigration, !isMigration), (scan.IsMigration, scan.IsTriggered));
    }

    [Fact]
    public void What_a_method_mentions_is_known_apart_from_what_its_type_mentions()
    {
        var scan = SourceScanner.Scan("class C : Base { [Marked] public Result Named<T>(Argument a) where T : Bound { return Body; } Property P { get; } C(Parameter p) : base(p) { } void Short() => Value(); }");
        string[] heads = ["C", "Base", "Property", "P", "Parameter"], named = ["Marked", "Result", "Argument", "Bound"];
        Assert.All(heads, name => Assert.Contains(Word.Of(name), scan.HeadWords));
        Assert.All(named, name => Assert.DoesNotContain(Word.Of(name), scan.HeadWords));
        Assert.Equal([Word.Of("Named"), Word.Of("Short")], scan.MethodSpans.Select(m => m.Name));
        Assert.All(named, name => Assert.Contains(Word.Of(name), scan.WordsOf(0).ToArray()));
        Assert.DoesNotContain(Word.Of("Named"), scan.WordsOf(0).ToArray());
        Assert.Contains(Word.Of("Value"), scan.WordsOf(1).ToArray());
        Assert.DoesNotContain(Word.Of("Body"), scan.HeadWords.Concat(scan.MethodWords));
        Assert.True(scan.Mentions([Word.Of("Named")]) && scan.Mentions([Word.Of("Body")]));
    }

    [Fact]
    public void A_name_that_only_declares_a_method_is_told_from_one_that_calls_it()
    {
        var scan = SourceScanner.Scan("class C : B { void Alone() { } void Called() { Called2(); } void Called2() { } override void Overridden() { } }");
        Assert.Equal([Word.Of("Alone"), Word.Of("Called")], scan.OnlyDeclared);
    }

    [Fact]
    public void Methods_that_are_not_kept_leave_nothing_behind()
    {
        const string Code = "class C { int A = 1; /** d */ [X] void M(int x) { if (x > 1) { } } string P { get { return \"\"; } } int N() => 2; void O() { } }";
        var scan = SourceScanner.Scan(Code);
        Assert.Equal("class C { int A = 1; string P { get {} } void O() {} }", scan.Skeleton(Code, [false, false, true]));
        Assert.Equal("class C { int A = 1; /** d */ [X] void M(int x) {} string P { get {} } int N() => 2; void O() {} }", scan.Skeleton(Code, [true, true, true]));
        Assert.Equal(scan.Skeleton(Code), scan.Skeleton(Code, [true, true, true]));
    }

    [Fact]
    public void A_file_triggers_by_a_whole_name_or_by_a_part_that_a_detector_asks_for()
    {
        Assert.True(SourceScanner.Scan("class C { void M() { x.UseNpgsql(); } }").IsTriggered);
        Assert.True(SourceScanner.Scan("class C { void M(IConfiguration c) { } }").IsTriggered);
        Assert.False(SourceScanner.Scan("class C { void Runner() { Runs(); } }").IsTriggered);
    }

    private static void AssertSame(string code)
    {
        var scan = SourceScanner.Scan(code);
        if (!scan.IsUnderstood) return;
        var whole = CSharpSyntaxTree.ParseText(code, Options);
        var names = SolutionNames.Collect([whole], CancellationToken.None);
        Assert.Equal(names.Types.Order(StringComparer.Ordinal), scan.Types.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(names.Methods.Order(StringComparer.Ordinal), scan.Methods.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Members(whole), Members(CSharpSyntaxTree.ParseText(scan.Skeleton(code), Options)));
        var methods = whole.GetRoot().DescendantNodes(node => node is not BaseMethodDeclarationSyntax).OfType<MethodDeclarationSyntax>().ToArray();
        Assert.Equal(methods.Select(m => Word.Of(m.Identifier.ValueText)), scan.MethodSpans.Select(m => m.Name));
        var without = whole.GetRoot().RemoveNodes(methods, SyntaxRemoveOptions.KeepNoTrivia)!;
        Assert.Equal(Members(without.SyntaxTree), Members(CSharpSyntaxTree.ParseText(scan.Skeleton(code, new bool[methods.Length]), Options)));
    }

    // What is left of a file when every body is gone: a field keeps its value, a property its expression.
    private static string[] Members(SyntaxTree tree) => [.. tree.GetRoot().DescendantTokens(node => node is not BlockSyntax).Select(token => token.Text)];
}
