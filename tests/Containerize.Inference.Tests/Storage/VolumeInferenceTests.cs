namespace Containerize.Inference.Tests.Storage;

public class VolumeInferenceTests
{
    [Theory]
    [InlineData("/var/lib/shop/images", "/var/lib/shop/images")]
    [InlineData("/var/lib/shop/orders.db", "/var/lib/shop")]
    [InlineData("/data/", "/data")]
    public void A_folder_that_code_writes_to_is_a_volume(string path, string folder)
    {
        var volume = Assert.Single(Volumes(Facts.Writes(Facts.Text(path))));
        Assert.Equal((folder, true), (volume.Path, volume.Persistent));
    }

    [Theory]
    [InlineData("/tmp/upload.bin")]
    [InlineData("App_Data/images")]
    [InlineData("/../etc/x")]
    [InlineData("C:\\data\\x")]
    [InlineData("/file.txt")]
    [InlineData("export.csv")]
    [InlineData("")]
    public void What_is_passing_relative_or_odd_is_none(string path) => Assert.Empty(Volumes(Facts.Writes(Facts.Text(path))));

    [Fact]
    public void The_path_is_that_of_production()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.Writes(Facts.Key("Images:Directory")))
            .Settings("appsettings.json", """{"Images": {"Directory": "/var/lib/shop/images"}}""")
            .Settings("appsettings.Development.json", """{"Images": {"Directory": "App_Data/images"}}""").Infer();
        Assert.Equal(["/var/lib/shop/images"], model.Service("app").Volumes.Select(v => v.Path));
    }

    [Fact]
    public void Two_files_in_one_folder_share_a_volume() => Assert.Single(Volumes(Facts.Writes(Facts.Text("/data/a.txt")), Facts.Writes(Facts.Text("/data/b.txt"))));

    [Fact]
    public void Names_of_volumes_are_unique() =>
        Assert.Equal(2, Volumes(Facts.Writes(Facts.Text("/data/a-b/x.txt")), Facts.Writes(Facts.Text("/data/a_b/x.txt"))).Select(v => v.Name).Distinct().Count());

    private static EquatableList<Volume> Volumes(params Fact[] facts) => new SolutionBuilder().Web("src/App.csproj", facts).Infer().Service("app").Volumes;
}
