using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Containerize.Bot.Tests.GitHub;

/// <summary>Git over HTTP: Git's own program for that, as a server runs it.</summary>
internal static class GitBackend
{
    public static async Task AnswerAsync(HttpContext context, string folder, string path)
    {
        var start = new ProcessStartInfo("git", ["http-backend"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["GIT_PROJECT_ROOT"] = Path.GetDirectoryName(folder);
        start.Environment["GIT_HTTP_EXPORT_ALL"] = "1";
        start.Environment["GIT_CONFIG_COUNT"] = "1";
        start.Environment["GIT_CONFIG_KEY_0"] = "safe.directory";
        start.Environment["GIT_CONFIG_VALUE_0"] = "*";
        start.Environment["PATH_INFO"] = $"/{Path.GetFileName(folder)}/{path}";
        start.Environment["REQUEST_METHOD"] = context.Request.Method;
        start.Environment["QUERY_STRING"] = context.Request.QueryString.Value!.TrimStart('?');
        start.Environment["CONTENT_TYPE"] = context.Request.ContentType ?? "";
        start.Environment["HTTP_GIT_PROTOCOL"] = context.Request.Headers["Git-Protocol"].ToString();
        start.Environment["HTTP_CONTENT_ENCODING"] = context.Request.Headers.ContentEncoding.ToString();
        using var process = Process.Start(start)!;
        try
        {
            await context.Request.Body.CopyToAsync(process.StandardInput.BaseStream);
        }
        catch (IOException)
        {
            // It has read what it needed.
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
            if (name == "Status") response.StatusCode = int.Parse(value.Split(' ')[0]);
            else response.Headers[name] = value;
        }

        await response.Body.WriteAsync(output.AsMemory(end + 4));
    }
}
