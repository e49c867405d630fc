using System.Text.RegularExpressions;
using Containerize.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Design.Tests;

/// <summary>What every source file keeps to.</summary>
public partial class SourceTextTests
{
    private const int LongestFile = 300;

    private static readonly IReadOnlyList<string> Product = SourceFiles.Under("src", ".cs");
    private static readonly IReadOnlyList<string> Code = [.. Product, .. SourceFiles.Under("tests", ".cs"), .. SourceFiles.Under("templates", ".sbn")];

    private static readonly IReadOnlyList<string> Texts =
        [.. Code, .. SourceFiles.Under("docs", ".md"), .. SourceFiles.Under("samples", ".cs", ".json", ".md", ".csproj"), "README.md", "CONTRIBUTING.md", "CHANGELOG.md"];

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Offenders.None(Code.Where(file => Checkout.Read(file).Count(c => c == '\n') > LongestFile));

    [Fact]
    public void A_file_holds_one_type_and_has_its_name()
    {
        var wrong = from file in Product
                    where !file.Contains("/Polyfills/", StringComparison.Ordinal)
                    let types = TopLevelTypes(file)
                    where types.Count > 1 || (types.Count == 1 && Path.GetFileName(file).Split('.')[0] != types[0])
                    select $"{file}: {string.Join(", ", types)}";
        Offenders.None(wrong);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Offenders.None(Product.SelectMany(TopLevelTypes).Where(name => EmptyName().IsMatch(name)));

    [Fact]
    public void No_text_holds_a_path_of_one_machine() =>
        Offenders.None(Texts.Where(file => MachinePath().IsMatch(Checkout.Read(file))));

    [Fact]
    public void Nothing_is_left_open_in_the_product() =>
        Offenders.None(Product.Where(file => LeftOpen().IsMatch(Checkout.Read(file))));

    [Fact]
    public void Every_sample_text_and_template_is_UTF_8_with_line_feeds() =>
        Offenders.None(SourceFiles.Under("templates", ".sbn").Where(file => File.ReadAllText(Checkout.Path(file)).Contains('\r')));

    private static List<string> TopLevelTypes(string file)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(Checkout.Read(file)).GetRoot();
        var members = root.Members.SelectMany(member => member is BaseNamespaceDeclarationSyntax space ? space.Members : [member]);
        return members.Select(member => member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => "",
        }).Where(name => name.Length > 0).Distinct().ToList();
    }

    [GeneratedRegex("(Helper|Helpers|Manager|Util|Utils|Utilities)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"(?<![\w.~$}])/(work|home(?!/site/)|Users|mnt)/\w|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex LeftOpen();
}
