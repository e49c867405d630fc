using Containerize.Model;

namespace Containerize.Detection.Tests.Native;

public class ProgramDetectorTests
{
    [Theory]
    [InlineData("using System.Diagnostics;", "Process.Start(\"ffmpeg\", \"-i a.wav\");", "program-ffmpeg")]
    [InlineData("using System.Diagnostics;", "var start = new ProcessStartInfo(\"/usr/bin/git\", \"status\");", "program-git")]
    [InlineData("using System.Diagnostics;", "var start = new ProcessStartInfo { FileName = \"bash\" };", "program-bash")]
    [InlineData("using System.Diagnostics;", "var process = new Process { StartInfo = { FileName = \"pandoc\" } };", "program-pandoc")]
    [InlineData("using System.Diagnostics;", "var process = new Process(); process.StartInfo.FileName = \"sh\";", "program-sh")]
    [InlineData("using CliWrap;", "Cli.Wrap(\"git\").ExecuteAsync();", "program-git")]
    [InlineData("using FFMpegCore;", "FFMpegArguments.FromFileInput(\"a.mp4\").ProcessSynchronously();", "program-ffmpeg")]
    public void Reports_a_program_that_is_started(string usings, string statement, string feature) => Assert.Equal([feature], Seen(usings, statement));

    [Theory]
    [InlineData("using System.Diagnostics;", "Process.Start(\"cmd.exe\", \"/c dir\");")]
    [InlineData("using System.Diagnostics;", "Process.Start(\"https://example.com\");")]
    [InlineData("using System.Diagnostics;", "Process.Start(\"tools/convert\");")]
    [InlineData("using System.Diagnostics;", "Process.Start(name);")]
    [InlineData("", "engine.Start(\"bash\");")]
    [InlineData("", "var file = new Upload { FileName = \"bash\" };")]
    public void Guards_against_what_no_image_holds_and_other_starts(string usings, string statement) => Assert.Empty(Seen(usings, statement));

    private static IEnumerable<string> Seen(string usings, string statement) =>
        Detect.InSetup(statement, usings).All<FeatureFact>().Where(f => f.Evidence.Detector == "program").Select(f => f.Feature).Distinct();
}
