namespace Containerize.Model.Tests;

public class ProjectTests
{
    private static readonly Project Shop = new("src/Shop/Shop.csproj", "Shop", "csharp")
    {
        Properties = EquatableList.Of(KeyValuePair.Create("PublishAot", "TRUE"), KeyValuePair.Create("UseAppHost", "false")),
        Packages = EquatableList.Of(new PackageReference("Npgsql", "10.0.0")),
    };

    [Fact]
    public void The_folder_is_that_of_the_file()
    {
        Assert.Equal("src/Shop", Shop.Folder);
        Assert.Equal("", new Project("Shop.csproj", "Shop", "csharp").Folder);
    }

    [Fact]
    public void Names_of_properties_and_packages_have_no_case()
    {
        Assert.True(Shop.IsTrue("publishaot"));
        Assert.True(Shop.HasPackage("npgsql"));
        Assert.Equal("false", Shop.Property("USEAPPHOST"));
    }

    [Fact]
    public void What_is_not_set_is_empty_and_not_true()
    {
        Assert.Equal("", Shop.Property("SelfContained"));
        Assert.False(Shop.IsTrue("SelfContained"));
        Assert.False(Shop.IsTrue("UseAppHost"));
        Assert.False(Shop.HasPackage("Npgsql.EntityFrameworkCore"));
    }

    [Fact]
    public void A_project_without_an_sdk_is_of_the_old_style()
    {
        Assert.False(Shop.IsSdkStyle);
        Assert.True((Shop with { Sdks = EquatableList.Of("Microsoft.NET.Sdk") }).IsSdkStyle);
    }
}
