using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Containerize.Generation.Output;

/// <summary>
/// The file that says which files are ours. The generated text is kept as it is: compressed bytes differ from one platform's library to the next,
/// and the same input has to give the same lock file everywhere.
/// </summary>
internal sealed record LockFile(IReadOnlyDictionary<string, LockedFile> Files)
{
    private const int Version = 1;

    /// <summary>Reads a lock file's text.</summary>
    /// <exception cref="ContainerizeException">It is not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static LockFile Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var version = document.RootElement.GetProperty("version").GetInt32();
            if (version != Version) throw Invalid($"its version is {version} and this release knows {Version}", null);
            var files = document.RootElement.GetProperty("files").EnumerateArray()
                .Select(f => new LockedFile(f.GetProperty("path").GetString()!, f.GetProperty("sha256").GetString()!, f.GetProperty("text").GetString()!)
                {
                    Pending = f.TryGetProperty("pending", out var p) ? new PendingWrite(p.GetProperty("sha256").GetString()!, p.GetProperty("text").GetString()!) : null,
                }).ToList();
            if (files.Find(f => f.Text.Length > 0 && f.Hash != Hashes.Of(f.Text)) is { } changed) throw Invalid($"the text that it has for {changed.Path} was changed", null);
            return new LockFile(new SortedDictionary<string, LockedFile>(files.ToDictionary(f => f.Path, StringComparer.Ordinal), StringComparer.Ordinal));
        }
        catch (JsonException e)
        {
            throw new ContainerizeException(ExitCode.Usage, "the lock file is not valid JSON", "Restore it from version control, or delete it to have every existing file left alone",
                new SourceLocation(OutputWriter.LockFile, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw Invalid("it lacks what a lock file has", e);
        }
    }

    /// <summary>The lock file's text.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartArray("files");
            foreach (var file in Files.Values.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                writer.WriteStartObject();
                writer.WriteString("path", file.Path);
                writer.WriteString("sha256", file.Hash);
                writer.WriteString("text", file.Text);
                if (file.Pending is { } pending)
                {
                    writer.WriteStartObject("pending");
                    writer.WriteString("sha256", pending.Hash);
                    writer.WriteString("text", pending.Text);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static ContainerizeException Invalid(string why, Exception? inner) =>
        new(ExitCode.Usage, "the lock file cannot be used: " + why, "Restore it from version control, or delete it to have every existing file left alone", new SourceLocation(OutputWriter.LockFile), inner);
}
