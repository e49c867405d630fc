using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Model;
using Containerize.Validation;
using Containerize.Validation.Cluster;
using Containerize.Validation.Cluster.Comparison;

namespace Containerize.Cli.Verbs;

/// <summary>Shows what applying the manifests would change in a cluster; stores nothing there.</summary>
internal sealed class ClusterDiff
{
    private readonly Option<bool> _cluster = new("--cluster") { Description = "Compares the manifests as they stand with what the cluster has, by a dry-run; nothing is stored there." };

    private readonly Option<string?> _context = new("--context") { Description = "The kubeconfig context to ask.", HelpName = "NAME" };

    private readonly Option<string?> _namespace = new("--namespace", "-n") { Description = "The namespace of objects that name none.", HelpName = "NAME" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="others">Options that say how files are generated, and so nothing here.</param>
    public void AddTo(Command command, IReadOnlyList<Option> others)
    {
        command.Add(_cluster);
        command.Add(_context);
        command.Add(_namespace);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(_cluster) && (result.GetValue(_context) ?? result.GetValue(_namespace)) is not null)
                result.AddError("--context and --namespace say which cluster to ask: add --cluster.");
            if (result.GetValue(_cluster) && others.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other)
                result.AddError($"{other.Name} decides what is generated; --cluster compares the manifests as they stand.");
        });
    }

    /// <summary>Whether a cluster is compared.</summary>
    /// <param name="parsed">The parsed command line.</param>
    public bool IsWanted(ParseResult parsed) => parsed.GetValue(_cluster);

    /// <summary>Compares, and writes what differs.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="path">A folder that was generated, or files or a folder with manifests.</param>
    /// <param name="output">The form of the result.</param>
    /// <param name="console">Where it goes.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>1 where the cluster is not as the manifests have it.</returns>
    public async Task<int> RunAsync(ParseResult parsed, string path, string output, ToolConsole console, CancellationToken ct)
    {
        var options = new ClusterOptions(parsed.GetValue(_context), parsed.GetValue(_namespace));
        var files = Manifests(path);
        var comparison = await Progress.ShowAsync(console, "Asking the cluster", () => ClusterComparer.CompareAsync(files, options, ct));
        if (output == OutputOption.Json)
            console.Output.Write(PublishedJson.Text(new ClusterDiffDocument(ClusterDiffDocument.Version, [.. comparison.Objects.Select(Document)], [.. comparison.NotCompared])));
        else
            Write(comparison, console);
        return (int)(comparison.Differs ? ExitCode.Findings : ExitCode.Success);
    }

    private static EquatableList<TextFile> Manifests(string path)
    {
        var current = Directory.GetCurrentDirectory();
        var folder = Directory.Exists(path) ? Path.GetFullPath(path) : Path.GetDirectoryName(Path.GetFullPath(path))!;
        var isManifest = File.Exists(path) && ValidationFiles.IsCandidate(Path.GetFileName(path));
        if (isManifest || !File.Exists(Path.Combine(folder, OutputWriter.LockFile)))
            return ValidationFiles.Read(current, [path]);
        return ValidationFiles.Read(folder, OutputWriter.Owned(folder).Where(file => File.Exists(Path.Combine(folder, file)) && ValidationFiles.IsCandidate(Path.GetFileName(file))));
    }

    private static void Write(ClusterComparison comparison, ToolConsole console)
    {
        var writer = TintedWriter.ForOutput(console);
        foreach (var item in comparison.Objects)
            DiffText.Write(Diff(item), writer);

        // The diff alone goes to the output, as without a cluster.
        foreach (var item in comparison.Objects.Where(item => item.State != ObjectState.Unchanged))
        {
            console.Say($"{Name(item.State)}: {item.Subject} ({item.Location})");
            foreach (var note in item.Notes)
                console.Say($"  {note}");
        }

        foreach (var sentence in comparison.NotCompared)
            console.Say($"not compared: {sentence}");
        var states = comparison.Objects.GroupBy(item => item.State).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Name(group.Key)}");
        console.Say(comparison.Objects.Count == 0 ? "no objects to compare" : string.Join(", ", states));
    }

    private static ObjectDiffDocument Document(ObjectComparison item) =>
        new(item.Subject, Name(item.State), item.Location.File, item.Location.Line, Diff(item), [.. item.Notes]);

    private static string Diff(ObjectComparison item) =>
        item.Before == item.After ? "" : UnifiedDiff.Of(new FileChange(item.Subject.Replace(' ', '/'), item.Before, item.After));

    private static string Name(ObjectState state) => state switch
    {
        ObjectState.Created => "created",
        ObjectState.Changed => "changed",
        ObjectState.Conflict => "conflict",
        ObjectState.Refused => "refused",
        _ => "unchanged",
    };
}
