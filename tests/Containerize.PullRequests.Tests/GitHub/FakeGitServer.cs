using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>Git over HTTP, by Git's own program for it.</summary>
internal static class FakeGitServer
{
    /// <summary>Answers a request for a path below the root, such as /example/shop.git/info/refs.</summary>
    public static async Task AnswerAsync(HttpContext context, string root)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("x-access-token:" + FakeGitHub.Token));
        if (context.Request.Headers.Authorization != expected)
        {
            context.Response.StatusCode = 401;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"GitHub\"";
            return;
        }

        var start = new ProcessStartInfo("git", ["http-backend"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in ((string, string?)[])
        [
            ("GIT_PROJECT_ROOT", root), ("GIT_HTTP_EXPORT_ALL", "1"), ("PATH_INFO", context.Request.Path), ("QUERY_STRING", context.Request.QueryString.Value?.TrimStart('?')),
            ("REQUEST_METHOD", context.Request.Method), ("CONTENT_TYPE", context.Request.ContentType), ("HTTP_CONTENT_ENCODING", context.Request.Headers.ContentEncoding), ("GIT_PROTOCOL", context.Request.Headers["Git-Protocol"]),
            ("CONTENT_LENGTH", context.Request.ContentLength?.ToString(CultureInfo.InvariantCulture)),
        ])
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await context.Request.Body.CopyToAsync(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        var output = process.StandardOutput.BaseStream;
        while (await LineAsync(output) is { Length: > 0 } header)
        {
            var (name, value) = (header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
            if (name == "Status") context.Response.StatusCode = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
            else context.Response.Headers[name] = value;
        }

        await output.CopyToAsync(context.Response.Body);
        await process.WaitForExitAsync();
    }

    private static async Task<string> LineAsync(Stream stream)
    {
        var (line, buffer) = (new StringBuilder(), new byte[1]);
        while (await stream.ReadAsync(buffer) == 1 && buffer[0] != '\n') line.Append((char)buffer[0]);
        return line.ToString().TrimEnd('\r');
    }
}
