using System.CommandLine;
using Containerize.Cli.Deploying;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Compose;
using Containerize.Deployment.Engines;
using Containerize.Deployment.Images;
using Containerize.Deployment.Processes;
using Containerize.Generation;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Runs the generated compose file on this machine.</summary>
internal sealed class UpVerb : IVerb
{
    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string?> _out = OutOption.Make();

    private readonly Option<string[]> _profile = new("--profile") { Description = "What is started: services, infrastructure or tools; several times for several. Without it, what .env says.", HelpName = "NAME", Arity = ArgumentArity.OneOrMore };

    private readonly Option<bool> _build = new("--build") { Description = "Builds all images first. Without it, those that are not on this machine." };

    private readonly Option<bool> _noBuild = new("--no-build") { Description = "Builds no image." };

    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Does not wait until everything is healthy." };

    private readonly Option<TimeSpan> _timeout = DurationOption.Make("--timeout", "How long it may take until everything is healthy.", TimeSpan.FromMinutes(3));

    private readonly Option<string?> _engine = EngineOption.Make();

    private readonly Option<string> _output = OutputOption.Make();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("up", "Starts the application on this machine with compose, creates the credentials that it needs, and says why what does not run does not.")
        {
            _path, _out, _profile, _build, _noBuild, _noWait, _timeout, _engine, _output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_build) && result.GetValue(_noBuild))
                result.AddError("--build and --no-build exclude each other.");
        });
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var folder = ComposeFolder.Find(parsed.GetValue(_path)!, parsed.GetValue(_out), root => Analysis.Decided(root, []));
        var engine = await EngineSearch.FindAsync(parsed.GetValue(_engine), new ProgramRunner(), ct);
        Say(new Credentials(folder, Environment.GetEnvironmentVariable).Ensure(), console);
        if (IgnoredByBuilds.Reason(folder.Path) is { } reason)
            console.Say($"warning: {reason}");
        var options = new UpOptions
        {
            Build = parsed.GetValue(_noBuild) ? BuildChoice.None : parsed.GetValue(_build) ? BuildChoice.All : BuildChoice.Missing,
            Wait = !parsed.GetValue(_noWait),
            Limit = parsed.GetValue(_timeout),
        };
        var stack = new ComposeStack(engine, folder, parsed.GetValue(_profile) ?? [], options);
        var configuration = await stack.ReadAsync(ct);
        var built = await BuildAsync(parsed, stack, configuration, engine, folder, options, console, ct);
        var failed = built.Select(image => image.Failure).OfType<Deployment.Failure>().ToList();
        var report = failed.Count > 0 ? new UpReport(configuration.Name, [], failed) { Images = built } : await StartAsync(stack, configuration, console, ct) with { Images = built, Command = CommandOf(engine, folder) };
        if (parsed.GetValue(_output) == OutputOption.Json)
            console.Output.Write(DeploymentJson.Text(UpPublication.Document(engine, report, folder.Path)));
        else
            UpText.Write(report, folder.Path, TintedWriter.ForOutput(console));
        return (int)(report.Failures.Count > 0 ? ExitCode.Findings : ExitCode.Success);
    }

    // Only a file beside .env has to be named: .env alone is found.
    private static string CommandOf(ContainerEngine engine, ComposeFolder folder) =>
        folder.Variables is [_, _, ..] files ? string.Join(' ', [engine.Name, "compose", .. files.Select(file => "--env-file " + file)]) : "";

    private static void Say(CreatedCredentials credentials, ToolConsole console)
    {
        foreach (var name in credentials.Created)
            console.Say($"created {name}");
        if (credentials.Missing.Count > 0)
        {
            throw new ContainerizeException(
                ExitCode.Usage,
                $"{string.Join(", ", credentials.Missing)} {(credentials.Missing.Count == 1 ? "has" : "have")} no value, and only you know it",
                "set it in .env beside compose.yaml or in the environment; .env.example says what it is for");
        }
    }

    private async Task<IReadOnlyList<BuiltImage>> BuildAsync(
        ParseResult parsed, ComposeStack stack, ComposeConfiguration configuration, ContainerEngine engine, ComposeFolder folder, UpOptions options, ToolConsole console, CancellationToken ct)
    {
        var tasks = (await stack.ImagesAsync(configuration, ct)).ToList();
        if (options.Build != BuildChoice.None && OutputWriter.Owned(folder.Path).Contains(SdkBuildFile))
            tasks.AddRange(await BySdkAsync(parsed, stack, configuration, engine, options, console, ct));
        return tasks.Count == 0 ? [] : await BuildDisplay.ShowAsync(console, tasks.Count, progress => new ImageBuilder(engine, progress).BuildAsync(tasks, BuildOptions.DefaultParallelism, ct));
    }

    // The compose file does not say how these are built, so that the solution has to be read.
    private async Task<IReadOnlyList<ImageTask>> BySdkAsync(
        ParseResult parsed, ComposeStack stack, ComposeConfiguration configuration, ContainerEngine engine, UpOptions options, ToolConsole console, CancellationToken ct)
    {
        var absent = await stack.AbsentAsync(configuration, ct);
        if (absent.Count == 0 && options.Build != BuildChoice.All)
            return [];
        var run = await GenerationRun.RunAsync(parsed.GetValue(_path)!, parsed.GetValue(_out), GenerationTargets.All, [], console, ct);
        var used = configuration.Services.Select(service => service.Image).ToHashSet(StringComparer.Ordinal);
        var images = run.Result.Images.Where(image => image.IsBuiltBySdk && used.Contains(image.Image) && (options.Build == BuildChoice.All || absent.Contains(image.Image))).ToList();
        return ImageTasks.Of(images, run.Folder, engine, new BuildOptions());
    }

    private static async Task<UpReport> StartAsync(ComposeStack stack, ComposeConfiguration configuration, ToolConsole console, CancellationToken ct)
    {
        try
        {
            return await UpDisplay.ShowAsync(console, changed => stack.StartAsync(configuration, changed, ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            console.Say("what was started runs on; containerize down ends it");
            throw;
        }
    }

    private const string SdkBuildFile = ".containerize/images.proj";
}
