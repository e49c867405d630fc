using System.CommandLine;
using Containerize.Cli.Deploying;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Engines;
using Containerize.Deployment.Images;
using Containerize.Deployment.Processes;
using Containerize.Generation;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Builds the images of a solution.</summary>
internal sealed class BuildVerb : IVerb
{
    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string?> _out = OutOption.Make();

    private readonly Option<string[]> _service = ServiceOption.Make("The service whose image is built; several times for several. All of them, unless given.");

    private readonly Option<int?> _parallel = new("--parallel") { Description = "How many images are built at once. Half the processors, unless given.", HelpName = "N" };

    private readonly Option<string?> _engine = EngineOption.Make();

    private readonly Option<string[]> _secret = BuildSecretOption.Make();

    private readonly Option<string?> _network = new("--network") { Description = "The network of what the build runs, as the engine knows it, such as host.", HelpName = "NAME" };

    private readonly Option<bool> _pull = new("--pull") { Description = "Asks the registries for newer base images." };

    private readonly Option<bool> _rebuild = new("--rebuild") { Description = "Uses no layer of an earlier build." };

    private readonly Option<string> _output = OutputOption.Make();

    private readonly SettingOptions _settings = new();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("build", "Builds the images of all services side by side, with Docker or Podman.")
        {
            _path, _out, _service, _parallel, _engine, _secret, _network, _pull, _rebuild, _output,
        };
        _settings.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_parallel) is < 1)
                result.AddError("--parallel takes a number from 1.");
        });
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var run = await GenerationRun.RunAsync(parsed.GetValue(_path)!, parsed.GetValue(_out), GenerationTargets.All, _settings.Entries(parsed), console, ct);
        var images = Chosen(run.Result.Images, parsed.GetValue(_service) ?? []);
        if (images.Count == 0)
        {
            console.Say("there is no image to build");
            return (int)run.Analysis.Code;
        }

        var engine = await EngineSearch.FindAsync(parsed.GetValue(_engine), new ProgramRunner(), ct);
        var options = new BuildOptions
        {
            Parallelism = parsed.GetValue(_parallel) ?? BuildOptions.DefaultParallelism,
            Secrets = BuildSecretOption.Read(parsed.GetValue(_secret) ?? []),
            Network = parsed.GetValue(_network),
            Pull = parsed.GetValue(_pull),
            Anew = parsed.GetValue(_rebuild),
        };
        var tasks = ImageTasks.Of(images, run.Folder, engine, options);
        var built = await RunAsync(tasks, engine, options, console, ct);
        if (parsed.GetValue(_output) == OutputOption.Json)
            console.Output.Write(DeploymentJson.Text(BuildPublication.Document(engine, built, run.Folder)));
        else
            BuildText.Write(built, run.Folder, TintedWriter.ForOutput(console));
        return (int)(built.Any(image => image.Failure is not null) ? ExitCode.Findings : run.Analysis.Code);
    }

    private static async Task<IReadOnlyList<BuiltImage>> RunAsync(IReadOnlyList<ImageTask> tasks, ContainerEngine engine, BuildOptions options, ToolConsole console, CancellationToken ct)
    {
        try
        {
            return await BuildDisplay.ShowAsync(console, tasks.Count, progress => new ImageBuilder(engine, progress).BuildAsync(tasks, options.Parallelism, ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            console.Say("the builds that were under way were ended");
            throw;
        }
    }

    private static IReadOnlyList<ImageBuild> Chosen(IReadOnlyList<ImageBuild> images, string[] wanted)
    {
        ServiceOption.Check(wanted, [.. images.SelectMany(image => image.Services)]);
        return wanted.Length == 0 ? images : [.. images.Where(image => image.Services.Intersect(wanted).Any())];
    }
}
