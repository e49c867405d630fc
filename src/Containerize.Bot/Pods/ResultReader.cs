using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Processes;

namespace Containerize.Bot.Pods;

/// <summary>Reads what a pod sent, and puts the files that it names into the copy that the server has. Nothing of it is believed: what comes of it is judged as what a sandbox leaves.</summary>
internal static class ResultReader
{
    /// <summary>Reads it.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="calls">How many calls there were.</param>
    /// <param name="folder">The folder with the copy, which holds plain files and folders alone.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What became of the calls; fewer than there were where one of them failed.</returns>
    /// <exception cref="ContainerizeException">It is refused (<see cref="ExitCode.Solution"/>); nothing was written then but below the folder.</exception>
    public static async Task<IReadOnlyList<ProcessOutcome>> ReadAsync(Stream body, int calls, string folder, CancellationToken ct)
    {
        var result = await ParsedAsync(body, ct).ConfigureAwait(false);
        if (result?.Outcomes is not { Count: > 0 } outcomes || outcomes.Count > calls || result.Files is null) throw Refused("it does not say what became of the calls");
        if (outcomes.Any(o => o is null || o.Output is null || o.Error is null || !Enum.IsDefined(o.End))) throw Refused("it does not say what became of a call");
        if (result.Files.Count > AnalysisResult.MostFiles) throw Refused($"it holds {result.Files.Count} files, and the most is {AnalysisResult.MostFiles}");
        foreach (var file in result.Files) Write(file, Path.Combine(folder, SandboxedTool.Copy));
        return [.. outcomes.Select(o => new ProcessOutcome(o.End, o.ExitCode, Encoding.UTF8.GetBytes(o.Output), o.Error))];
    }

    private static async Task<AnalysisResult?> ParsedAsync(Stream body, CancellationToken ct)
    {
        try
        {
            var unpacked = new GZipStream(body, CompressionMode.Decompress, leaveOpen: true);
            await using (unpacked.ConfigureAwait(false))
            {
                return await JsonSerializer.DeserializeAsync<AnalysisResult>(new LimitedStream(unpacked, AnalysisResult.LargestText), JsonSerializerOptions.Strict, ct).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or NotSupportedException)
        {
            throw Refused("it cannot be read", e);
        }
    }

    private static void Write(ResultFile? file, string copy)
    {
        if (file?.Path is null || file.Content is null || !TreePath.IsSafe(file.Path)) throw Refused("it holds a file whose path is no place in a repository");
        if (file.Content.LongLength > AnalysisResult.LargestFile) throw Refused($"it holds a file of more than {AnalysisResult.LargestFile >> 20} MiB");
        var path = Path.Combine(copy, file.Path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused("it holds a file where there can be none", e);
        }
    }

    private static ContainerizeException Refused(string why, Exception? inner = null) => new(ExitCode.Solution, $"the result of the analysis is refused: {why}", "Look into the repository for what makes it so", null, inner);
}
