using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Containerize.PullRequests;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Planning;
using Containerize.PullRequests.Processes;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.Bot.Pods;

/// <summary>What runs in a pod: it fetches what is to be analysed, runs the tool over it, and sends back what came of it.</summary>
/// <param name="http">Sends requests.</param>
/// <param name="clock">The clock.</param>
internal sealed class PodProgram(HttpClient http, TimeProvider clock)
{
    /// <summary>The variable with the address of what is to be analysed.</summary>
    public const string Input = "ANALYSIS_INPUT";

    /// <summary>The variable with the address that takes what came of it.</summary>
    public const string Result = "ANALYSIS_RESULT";

    // The names and the policy of a pod that has just begun may take some seconds to hold.
    private const int Tries = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs it.</summary>
    /// <param name="input">The address of what is to be analysed.</param>
    /// <param name="result">The address that takes what came of it.</param>
    /// <param name="tool">The absolute path of the tool's assembly.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="ContainerizeException">The server does not give the one, or take the other (<see cref="ExitCode.Unavailable"/>).</exception>
    public async Task RunAsync(Uri input, Uri result, string tool, CancellationToken ct)
    {
        using var scratch = new ScratchFolder();
        var calls = await FetchAsync(input, scratch.Path, ct).ConfigureAwait(false);
        var outcomes = new List<CallOutcome>();
        foreach (var call in calls)
        {
            var outcome = await new AnalysisStep(tool, Limits()).RunAsync(call, scratch.Path, ct).ConfigureAwait(false);
            outcomes.Add(new CallOutcome(outcome.End, outcome.ExitCode, outcome.Text, outcome.Error));
            if (outcome.End != ProcessEnd.Exited || outcome.ExitCode is not ((int)ExitCode.Success or (int)ExitCode.Findings)) break;
        }

        await SendAsync(result, new AnalysisResult(outcomes, Written(Path.Combine(scratch.Path, SandboxedTool.Copy))), ct).ConfigureAwait(false);
    }

    // The runtime takes three quarters of what the pod may have for what there is.
    private static SandboxLimits Limits() => SandboxLimits.Default with { MemoryBytes = Math.Min(SandboxLimits.Default.MemoryBytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 3 * 4) };

    private static List<ResultFile> Written(string copy)
    {
        var all = new DirectoryInfo(copy).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true });
        return
        [
            .. all.Where(FolderArchive.IsWritten).Select(f => Path.GetRelativePath(copy, f.FullName)).Where(p => !p.StartsWith(".git/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(AnalysisResult.MostFiles)
                .Select(p => (Path: p, Content: WrittenFile.Read(copy, p, AnalysisResult.LargestFile))).Where(f => f.Content is not null).Select(f => new ResultFile(f.Path, f.Content!)),
        ];
    }

    private async Task<IReadOnlyList<ToolCall>> FetchAsync(Uri input, string folder, CancellationToken ct)
    {
        using var answer = await AskAsync(() => new HttpRequestMessage(HttpMethod.Get, input), ct).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw Refused("does not give what is to be analysed", answer.StatusCode);
        var body = await answer.Content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        await using (body.ConfigureAwait(false)) return await FolderArchive.ReadAsync(body, folder, ct).ConfigureAwait(false);
    }

    private async Task SendAsync(Uri target, AnalysisResult result, CancellationToken ct)
    {
        using var body = new MemoryStream();
        var packed = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true);
        await using (packed.ConfigureAwait(false)) await JsonSerializer.SerializeAsync(packed, result, JsonSerializerOptions.Strict, ct).ConfigureAwait(false);
        using var answer = await AskAsync(
            () => new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length) { Headers = { ContentType = new MediaTypeHeaderValue("application/gzip") } } },
            ct).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw Refused("does not take what came of the analysis", answer.StatusCode);
    }

    // An address is used up by its request, so only one that never arrived is made again.
    private async Task<HttpResponseMessage> AskAsync(Func<HttpRequestMessage> make, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = make();
            try
            {
                return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct).ConfigureAwait(false);
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
            {
                if (attempt == Tries) throw new ContainerizeException(ExitCode.Unavailable, $"the server at {request.RequestUri!.Authority} cannot be reached from this pod", "Check Bot:JobServer, Bot:JobServerPods and Bot:JobServerPort, and the policies of both namespaces", null, e);
                await Task.Delay(Pause, clock, ct).ConfigureAwait(false);
            }
            catch (HttpRequestException e)
            {
                throw new ContainerizeException(ExitCode.Unavailable, $"the server at {request.RequestUri!.Authority} broke the connection off", "", null, e);
            }
        }
    }

    private static ContainerizeException Refused(string what, HttpStatusCode status) => new(ExitCode.Unavailable, $"the server {what} ({(int)status})", "It may have been started again meanwhile");
}
