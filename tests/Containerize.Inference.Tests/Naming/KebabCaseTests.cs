using System.Text.RegularExpressions;
using Containerize.Inference.Naming;
using CsCheck;

namespace Containerize.Inference.Tests.Naming;

public partial class KebabCaseTests
{
    [Theory]
    [InlineData("Catalog.Api", "catalog-api")]
    [InlineData("CatalogAPI", "catalog-api")]
    [InlineData("APIClient", "api-client")]
    [InlineData("Basket_Grpc", "basket-grpc")]
    [InlineData("OrderingV2Api", "ordering-v2-api")]
    [InlineData("already-kebab", "already-kebab")]
    [InlineData("..Odd..Name..", "odd-name")]
    public void Splits_words_at_punctuation_and_humps(string text, string name) => Assert.Equal(name, KebabCase.Of(text));

    [Theory]
    [InlineData("3D.Viewer", "app-3-d-viewer")]
    [InlineData("", "app")]
    [InlineData("服务", "app")]
    public void A_name_that_is_no_label_gets_a_letter_in_front(string text, string name) => Assert.Equal(name, KebabCase.Of(text));

    [Fact]
    public void A_long_name_is_cut_without_a_hyphen_at_its_end()
    {
        var name = KebabCase.Of(new string('a', KebabCase.MaxLength - 1) + ".Long");
        Assert.Equal(new string('a', KebabCase.MaxLength - 1), name);
    }

    [Fact]
    public void Any_text_becomes_a_label_that_starts_with_a_letter() => Gen.String.Sample(text => LabelPattern().IsMatch(KebabCase.Of(text)));

    [Fact]
    public void Any_identifier_becomes_a_label_that_starts_with_a_letter() =>
        Gen.String[Gen.Char["abcXYZ019._- "], 0, 120].Sample(text => LabelPattern().IsMatch(KebabCase.Of(text)));

    [Fact]
    public void A_label_stays_as_it_is() =>
        Gen.String[Gen.Char["abcXYZs019._- "], 0, 120].Sample(text => KebabCase.Of(KebabCase.Of(text)) == KebabCase.Of(text));

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,48}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();
}
