using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class MigrationDetectorTests
{
    [Theory]
    [InlineData("void M(ShopContext context) => context.Database.Migrate();", "ShopContext")]
    [InlineData("async Task M(ShopContext context) => await context.Database.MigrateAsync();", "ShopContext")]
    [InlineData("void M(dynamic runner) => runner.MigrateUp();", "")]
    [InlineData("void M() => DeployChanges.To.PostgresqlDatabase(\"x\").Build().PerformUpgrade();", "")]
    public void Reports_a_migration(string member, string context) => Assert.Equal(context, Run(member).Only<MigrationFact>().Context);

    [Theory]
    [InlineData("void M(dynamic birds) => birds.Migrate();")]
    [InlineData("void M(ShopContext context) => context.Database.EnsureCreated();")]
    public void Guards_against_other_calls(string member) => Assert.Empty(Run(member).All<MigrationFact>());

    private static Detect Run(string member) => Detect.In($"class C {{ {member} }}").And("class ShopContext : DbContext { public dynamic Database => null!; }");
}
