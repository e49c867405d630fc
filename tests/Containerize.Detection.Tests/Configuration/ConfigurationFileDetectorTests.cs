using Containerize.Model;

namespace Containerize.Detection.Tests.Configuration;

public class ConfigurationFileDetectorTests
{
    [Theory]
    [InlineData("builder.Configuration.AddJsonFile(\"ocelot.json\");", "'ocelot.json'", false)]
    [InlineData("builder.Configuration.AddJsonFile(\"extra.json\", true, true);", "'extra.json'", true)]
    [InlineData("builder.Configuration.AddJsonFile(\"extra.json\", optional: true);", "'extra.json'", true)]
    [InlineData("builder.Configuration.AddJsonFile(\"extra.json\", optional: false, reloadOnChange: true);", "'extra.json'", false)]
    [InlineData("builder.Configuration.AddYamlFile(Path.Combine(\"config\", \"x.yaml\"));", "'config/x.yaml'", false)]
    public void Reports_a_file(string statement, string path, bool optional)
    {
        var file = Detect.InSetup(statement).Only<ConfigurationFileFact>();
        Assert.Equal((path, optional), (Text.Of(file.File), file.Optional));
    }

    [Fact]
    public void Reports_a_folder_with_one_file_per_key() =>
        Assert.Equal(Features.KeyPerFile, Detect.InSetup("builder.Configuration.AddKeyPerFile(\"/run/secrets\", optional: true);").Only<FeatureFact>().Feature);

    [Theory]
    [InlineData("builder.Configuration.AddJsonStream(s);")]
    [InlineData("builder.Configuration.AddJsonFile(Compute());")]
    [InlineData("builder.Configuration.AddEnvironmentVariables();")]
    public void Guards_against_what_names_no_file(string statement) => Assert.Empty(Detect.InSetup(statement).All<ConfigurationFileFact>());
}
