namespace Containerize.Analyzers.Tests.Files;

public class SettingsLogRuleTests() : FileRuleTests("CTZ5701")
{
    [Fact]
    public Task A_file_alone() => Reports("/src/Shop/appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": [|"File"|], "Args": { "path": "logs/shop.txt" } } ] } }""");

    [Fact]
    public Task The_console_as_well() => Guards("/src/Shop/appsettings.json", """{ "Serilog": { "WriteTo": [ "Console", { "Name": "File", "Args": { "path": "logs/shop.txt" } } ] } }""");
}
