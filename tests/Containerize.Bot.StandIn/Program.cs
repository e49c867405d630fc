// Takes the place of the tool where a test is about everything around it: the compose file follows one file of the repository.
var folder = Path.GetDirectoryName(args[^1])!;
var version = File.ReadAllText(Path.Combine(folder, "version.txt")).Trim();
if (args[0] == "analyze")
{
    Console.Write("""{"schemaVersion": 1, "name": "shop", "root": ".", "services": [{"name": "shop", "kind": "web", "project": "Shop.csproj", "evidence": [{"file": "Shop.csproj", "line": 1, "column": 1, "detail": "web host"}]}]}""");
}
else
{
    File.WriteAllText(Path.Combine(folder, "compose.yaml"), $"# version {version}\nservices: {{}}\n");
    Console.Write("""{"written": ["compose.yaml"]}""");
}
