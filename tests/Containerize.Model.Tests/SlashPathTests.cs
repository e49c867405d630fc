namespace Containerize.Model.Tests;

public class SlashPathTests
{
    [Theory]
    [InlineData("src/Shop/Shop.csproj", "src/Shop", "Shop.csproj")]
    [InlineData("src/Shop", "src", "Shop")]
    [InlineData("Shop.csproj", "", "Shop.csproj")]
    [InlineData("/Shop.csproj", "", "Shop.csproj")]
    [InlineData("../Shared/a.cs", "../Shared", "a.cs")]
    [InlineData("src/", "src", "")]
    [InlineData("", "", "")]
    public void A_path_is_a_folder_and_a_name(string path, string folder, string name) => Assert.Equal((folder, name), (SlashPath.FolderOf(path), SlashPath.NameOf(path)));
}
