using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Containerize.Testing.GitHub;

/// <summary>Git over HTTP: Git's own program for that, as a server runs it.</summary>
internal static class GitBackend
{
    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="folder">The repository.</param>
    /// <param name="path">What is asked of it, such as info/refs.</param>
    public static async Task AnswerAsync(HttpContext context, string folder, string path)
    {
        var request = context.Request;
        var start = new ProcessStartInfo("git", ["http-backend"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in ((string, string?)[])
        [
            ("GIT_PROJECT_ROOT", Path.GetDirectoryName(folder)), ("GIT_HTTP_EXPORT_ALL", "1"), ("PATH_INFO", $"/{Path.GetFileName(folder)}/{path}"), ("QUERY_STRING", request.QueryString.Value?.TrimStart('?')),
            ("REQUEST_METHOD", request.Method), ("CONTENT_TYPE", request.ContentType), ("CONTENT_LENGTH", request.ContentLength?.ToString(CultureInfo.InvariantCulture)),
            ("HTTP_CONTENT_ENCODING", request.Headers.ContentEncoding), ("GIT_PROTOCOL", request.Headers["Git-Protocol"]),
            ("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "safe.directory"), ("GIT_CONFIG_VALUE_0", "*"),
        ])
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            await request.Body.CopyToAsync(process.StandardInput.BaseStream);
        }
        catch (IOException)
        {
            // It has read what it needed, or who asked is gone.
        }

        process.StandardInput.Close();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        await WriteAsync(context.Response, output.ToArray());
    }

    private static async Task WriteAsync(HttpResponse response, byte[] output)
    {
        var end = output.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var line in Encoding.ASCII.GetString(output, 0, Math.Max(end, 0)).Split("\r\n"))
        {
            if (line.Split(": ", 2) is not [var name, var value]) continue;
            if (name == "Status") response.StatusCode = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
            else response.Headers[name] = value;
        }

        await response.Body.WriteAsync(output.AsMemory(end + 4));
    }
}
