using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Containerize.PullRequests.Analysis;

namespace Containerize.Bot.Pods;

/// <summary>What a pod works on, as one stream: the calls of the tool, and the files of the copy.</summary>
internal static class FolderArchive
{
    private const string Calls = "calls.json";

    // By its time the pod tells a file that the tool wrote from one that it was given.
    private static readonly DateTimeOffset Given = DateTimeOffset.UnixEpoch.AddDays(1);

    /// <summary>Writes it.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="folder">The folder with the copy, which holds plain files and folders alone.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task WriteAsync(IReadOnlyList<ToolCall> calls, string folder, Stream output, CancellationToken ct)
    {
        var packed = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        await using (packed.ConfigureAwait(false))
        {
            var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true);
            await using (tar.ConfigureAwait(false))
            {
                var plain = calls.Select(c => new PlainCall(c.Verb, c.Path, [.. c.Options], [.. c.Operands]));
                await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, Calls) { DataStream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(plain)) }, ct).ConfigureAwait(false);
                var copy = Path.Combine(folder, SandboxedTool.Copy);
                foreach (var path in Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    var data = File.OpenRead(path);
                    await using (data.ConfigureAwait(false))
                    {
                        var name = $"{SandboxedTool.Copy}/{Path.GetRelativePath(copy, path)}";
                        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = data, ModificationTime = Given }, ct).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    /// <summary>Reads it.</summary>
    /// <param name="input">Where it comes from: the server, which is trusted.</param>
    /// <param name="folder">The folder that gets the copy, with a mark at its top.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<ToolCall>> ReadAsync(Stream input, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.Combine(folder, SandboxedTool.Copy, ".git"));
        var unpacked = new GZipStream(input, CompressionMode.Decompress);
        await using (unpacked.ConfigureAwait(false))
        {
            var tar = new TarReader(unpacked);
            await using (tar.ConfigureAwait(false))
            {
                var first = await tar.GetNextEntryAsync(cancellationToken: ct).ConfigureAwait(false);
                var calls = await JsonSerializer.DeserializeAsync<PlainCall[]>(first!.DataStream!, cancellationToken: ct).ConfigureAwait(false);
                while (await tar.GetNextEntryAsync(cancellationToken: ct).ConfigureAwait(false) is { } entry)
                {
                    var path = Path.Combine(folder, entry.Name);
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    await entry.ExtractToFileAsync(path, overwrite: false, ct).ConfigureAwait(false);
                }

                return [.. calls!.Select(c => new ToolCall(c.Verb, c.Path) { Options = c.Options.ToEquatableList(), Operands = c.Operands.ToEquatableList() })];
            }
        }
    }

    /// <summary>Whether a file of the copy is not as it was given.</summary>
    /// <param name="file">The file.</param>
    public static bool IsWritten(FileInfo file) => file.LastWriteTimeUtc != Given.UtcDateTime;

    private sealed record PlainCall(string Verb, string Path, string[] Options, string[] Operands);
}
