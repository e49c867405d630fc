using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Engines;
using Containerize.Deployment.Images;
using Containerize.Deployment.Processes;
using Containerize.Generation;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Pushes the images of a solution to their registry.</summary>
internal sealed class PushVerb : IVerb
{
    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string?> _out = OutOption.Make();

    private readonly Option<string[]> _service = ServiceOption.Make("The service whose image is pushed; several times for several. All of them, unless given.");

    private readonly Option<string?> _engine = EngineOption.Make();

    private readonly Option<string> _output = OutputOption.Make();

    private readonly SettingOptions _settings = new();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("push", "Pushes the images to the registry that the settings name.")
        {
            _path, _out, _service, _engine, _output,
        };
        _settings.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var run = await GenerationRun.RunAsync(parsed.GetValue(_path)!, parsed.GetValue(_out), GenerationTargets.All, _settings.Entries(parsed), console, ct);
        var wanted = parsed.GetValue(_service) ?? [];
        ServiceOption.Check(wanted, [.. run.Result.Images.SelectMany(image => image.Services)]);
        var images = run.Result.Images.Where(image => wanted.Length == 0 || image.Services.Intersect(wanted).Any()).Select(image => image.Image).ToList();
        var engine = await EngineSearch.FindAsync(parsed.GetValue(_engine), new ProgramRunner(), ct);
        var pushed = await new ImagePush(engine).PushAsync(images, image => console.Say(image.Refusal.Length == 0 ? $"pushed {image.Image}" : $"refused {image.Image}"), ct);
        if (parsed.GetValue(_output) == OutputOption.Json)
            console.Output.Write(DeploymentJson.Text(new PushDocument(PushDocument.Version, [.. pushed.Select(image => new PushedImageDocument(image.Image, image.Digest, image.Refusal))])));
        else
            PushText.Write(pushed, TintedWriter.ForOutput(console));
        if (pushed.FirstOrDefault(image => image.Refusal.Length > 0) is { } refused)
            throw new ContainerizeException(ExitCode.Unavailable, $"the registry of {refused.Image} does not take it: {refused.Refusal}", $"log in with `{engine.Name} login {refused.Image.Split('/')[0]}`, and see that you may push there");
        return (int)run.Analysis.Code;
    }
}
