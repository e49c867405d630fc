namespace Containerize.Inference.Tests.Storage;

public class ReadOnlyWritesTests
{
    [Theory]
    [InlineData("wwwroot/uploads/", "wwwroot/uploads")]
    [InlineData("wwwroot/uploads/picture.png", "wwwroot/uploads")]
    [InlineData("./logs/app.log", "logs")]
    [InlineData("audit.txt", "its own folder")]
    [InlineData("App_Data\\\\keys", "App_Data/keys")]
    public void A_path_beside_the_program_is_said(string path, string folder)
    {
        var open = Assert.Single(Infer(Facts.Text(path.Replace("\\\\", "\\", StringComparison.Ordinal))).Unresolved);
        Assert.Equal(("shop", false), (open.Service, open.HidesDependency));
        Assert.Contains(" " + folder + ",", open.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_that_gives_it_is_named() => Assert.Contains("set Files:Path to a path on a volume", Assert.Single(Infer(Facts.Key("Files:Path", "files")).Unresolved).Remedy, StringComparison.Ordinal);

    [Theory]
    [InlineData("/var/data/x.txt")]
    [InlineData("/tmp/x.txt")]
    [InlineData("C:\\data\\x.txt")]
    [InlineData("../other/x.txt")]
    [InlineData("https://host/x")]
    [InlineData("-")]
    [InlineData("2")]
    public void Other_paths_are_not(string path) => Assert.Empty(Infer(Facts.Text(path)).Unresolved);

    private static ApplicationModel Infer(TextValue path) => new SolutionBuilder().Web("src/Shop.csproj", Facts.Writes(path)).Infer();
}
