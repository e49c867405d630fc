using Containerize.Model;

namespace Containerize.Detection.Tests.Storage;

public class FileWriteDetectorTests
{
    [Theory]
    [InlineData("File.WriteAllText(\"data/x.txt\", \"\");", "'data/x.txt'")]
    [InlineData("System.IO.File.AppendAllLines(\"x.log\", []);", "'x.log'")]
    [InlineData("File.Create(Path.Combine(\"data\", \"x\"));", "'data/x'")]
    [InlineData("File.Copy(\"a\", \"b\");", "'b'")]
    [InlineData("Directory.CreateDirectory(configuration[\"K\"]!);", "config(K)")]
    [InlineData("using var s = new FileStream(\"x\", FileMode.Create);", "'x'")]
    [InlineData("using var s = new FileStream(\"x\", FileMode.Open, FileAccess.Write);", "'x'")]
    [InlineData("using var s = new StreamWriter(\"x\");", "'x'")]
    [InlineData("services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(\"/keys\"));", "'/keys'")]
    [InlineData("new LoggerConfiguration().WriteTo.File(\"logs/x.log\");", "'logs/x.log'")]
    [InlineData("new LoggerConfiguration().WriteTo.File(new JsonFormatter(), \"logs/x.log\");", "'logs/x.log'")]
    [InlineData("new LoggerConfiguration().WriteTo.Async(a => a.File(\"logs/x.log\"));", "'logs/x.log'")]
    public void Reports_a_path(string statement, string path) =>
        Assert.Equal(path, Text.Of(Detect.InSetup(statement, "using Serilog;").Only<FileWriteFact>().Path));

    [Theory]
    [InlineData("File.ReadAllText(\"x\");")]
    [InlineData("File.Exists(\"x\");")]
    [InlineData("using var s = new FileStream(\"x\", FileMode.Open);")]
    [InlineData("using var s = new StreamWriter(new MemoryStream());")]
    [InlineData("Directory.Exists(\"x\");")]
    [InlineData("Results.File(\"x\");")]
    [InlineData("controller.File(bytes, \"image/png\");")]
    public void Guards_against_reading(string statement) => Assert.Empty(Detect.InSetup(statement, "using Serilog;").All<FileWriteFact>());
}
