namespace Containerize.Analyzers.Tests.Configuration;

public class AbsolutePathRuleTests() : RuleTests("CTZ5303")
{
    [Fact]
    public Task A_drive() => Reports(
        """
        var terms = File.ReadAllText([|@"C:\data\terms.txt"|]);
        """);

    [Fact]
    public Task A_home_folder() => Reports(
        """
        using var stream = new FileStream([|"/root/data.bin"|], FileMode.Open);
        """);

    [Fact]
    public Task A_path_that_is_put_together() => Reports(
        """
        var data = Path.Combine([|"C:\\Data"|], "terms.txt");
        Console.WriteLine(data);
        """);

    [Fact]
    public Task One_that_is_put_together_and_used_is_one_fault() => Reports(
        """
        var data = Path.Combine(@"D:\Data", "terms.txt");
        Console.WriteLine(File.ReadAllText([|data|]));
        """);

    [Fact]
    public Task Paths_that_containers_have() => Guards(
        """
        var secret = File.ReadAllText("/run/secrets/password");
        var certificate = File.ReadAllText("/etc/ssl/ca.pem");
        var mine = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "terms.txt"));
        """);

    [Fact]
    public Task Windows() => Guards(
        """
        if (OperatingSystem.IsWindows())
            Console.WriteLine(File.ReadAllText(@"C:\data\terms.txt"));
        """);

    [Fact]
    public Task No_file() => Guards(
        """
        var text = string.Concat(@"C:\data\terms.txt");
        """);
}
