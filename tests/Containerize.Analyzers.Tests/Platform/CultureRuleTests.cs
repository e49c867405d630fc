namespace Containerize.Analyzers.Tests.Platform;

public class CultureRuleTests() : RuleTests("CTZ5606")
{
    [Fact]
    public Task A_culture_without_data() => Reports(
        """
        using System.Globalization;
        var culture = new CultureInfo([|"de-DE"|]);
        var other = CultureInfo.GetCultureInfo([|"fr-FR"|]);
        """, Given.Web.With("InvariantGlobalization", "true"));

    [Fact]
    public Task Culture_data() => Guards(
        """
        using System.Globalization;
        var culture = new CultureInfo("de-DE");
        """);

    [Fact]
    public Task The_invariant_culture() => Guards(
        """
        using System.Globalization;
        var culture = CultureInfo.InvariantCulture;
        var other = new CultureInfo("");
        """, Given.Web.With("InvariantGlobalization", "true"));
}
