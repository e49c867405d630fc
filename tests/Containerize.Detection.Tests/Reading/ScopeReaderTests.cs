using Containerize.Model;

namespace Containerize.Detection.Tests.Reading;

public class ScopeReaderTests
{
    [Theory]
    [InlineData("app.MapControllers();", Scope.TopLevel, "", false)]
    [InlineData("void M() { app.MapControllers(); }", Scope.TopLevel, "", false)]
    [InlineData("class C { void M() { app.MapControllers(); } }", "C", "M", false)]
    [InlineData("class C { void M() { void Local() { app.MapControllers(); } } }", "C", "M", false)]
    [InlineData("class C { public C() { app.MapControllers(); } }", "C", ".ctor", false)]
    [InlineData("class C { object P => app.MapControllers(); }", "C", "P", false)]
    [InlineData("class C { object _f = app.MapControllers(); }", "C", "_f", false)]
    [InlineData("static class C { static void M(this int i) { app.MapControllers(); } }", "C", "M", true)]
    [InlineData("static class C { extension(int i) { public void M() { app.MapControllers(); } } }", "C", "M", true)]
    [InlineData("class Outer { class C { void M() { app.MapControllers(); } } }", "C", "M", false)]
    [InlineData("namespace N { struct C { void M() { app.MapControllers(); } } }", "C", "M", false)]
    public void Reports_the_member_around_a_fact(string code, string type, string member, bool isStatic) =>
        Assert.Equal(new Scope(type, member, isStatic), Detect.In(code).Only<FeatureFact>().Scope);
}
