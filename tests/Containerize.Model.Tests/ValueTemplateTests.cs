namespace Containerize.Model.Tests;

public class ValueTemplateTests
{
    [Theory]
    [InlineData("Host={host};Password={password}", true)]
    [InlineData("{{{password}}}", true)]
    [InlineData("Host={host}", false)]
    [InlineData("{{password}}", false)]
    [InlineData("", false)]
    public void A_template_holds_a_password_by_its_placeholder_alone(string text, bool holds) => Assert.Equal(holds, new ValueTemplate("db", text).HoldsPassword);
}
