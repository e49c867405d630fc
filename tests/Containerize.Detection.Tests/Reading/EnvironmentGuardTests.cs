using Containerize.Model;

namespace Containerize.Detection.Tests.Reading;

/// <summary>The environments in which a host's features are set up.</summary>
public class EnvironmentGuardTests
{
    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapControllers();", "Development")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.MapControllers(); }", "Development")]
    [InlineData("if (!app.Environment.IsProduction()) { app.MapControllers(); }", "!Production")]
    [InlineData("if (app.Environment.IsDevelopment()) { } else { app.MapControllers(); }", "!Development")]
    [InlineData("if (app.Environment.IsDevelopment()) { } else if (app.Environment.IsStaging()) { app.MapControllers(); }", "!Development Staging")]
    [InlineData("if (app.Environment.IsDevelopment() || app.Environment.IsStaging()) app.MapControllers();", "Development Staging")]
    [InlineData("if (!(app.Environment.IsDevelopment() || app.Environment.IsStaging())) app.MapControllers();", "!Development !Staging")]
    [InlineData("if (app.Environment.IsDevelopment() && flag) app.MapControllers();", "Development")]
    [InlineData("if (app.Environment.IsEnvironment(\"Testing\")) app.MapControllers();", "Testing")]
    [InlineData("if (!app.Environment.IsDevelopment()) { return; } app.MapControllers();", "Development")]
    [InlineData("if (!app.Environment.IsDevelopment()) return; app.MapControllers();", "Development")]
    [InlineData("_ = app.Environment.IsDevelopment() ? app.MapControllers() : null;", "Development")]
    [InlineData("app.UseEndpoints(e => { if (app.Environment.IsDevelopment()) e.MapControllers(); });", "Development")]
    public void Reports_the_environments_of_a_guard(string statements, string expected) =>
        Assert.Equal(expected, string.Join(" ", Detect.In($"class C {{ void M(WebApplication app, bool flag) {{ {statements} }} }}").Only<FeatureFact>().Environments));

    [Theory]
    [InlineData("app.MapControllers();")]
    [InlineData("if (flag) app.MapControllers();")]
    [InlineData("if (app.Environment.IsDevelopment() || flag) app.MapControllers();")]
    [InlineData("if (!app.Environment.IsDevelopment() || app.Environment.IsStaging()) app.MapControllers();")]
    [InlineData("if (app.Environment.IsDevelopment() && flag) { } else app.MapControllers();")]
    [InlineData("if (app.Environment.IsDevelopment()) { flag = false; } app.MapControllers();")]
    [InlineData("if (!app.Environment.IsDevelopment()) { flag = true; } else { return; } app.MapControllers();")]
    [InlineData("app.MapControllers(); if (!app.Environment.IsDevelopment()) return;")]
    public void Guards_against_conditions_that_say_nothing(string statements) =>
        Assert.Empty(Detect.In($"class C {{ void M(WebApplication app, bool flag) {{ {statements} }} }}").Only<FeatureFact>().Environments);
}
