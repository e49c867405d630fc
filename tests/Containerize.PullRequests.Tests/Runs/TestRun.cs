using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Tests.Runs;

/// <summary>Runs the bot over a test's repository.</summary>
internal static class TestRun
{
    public static string Tool => Path.Combine(AppContext.BaseDirectory, "containerize.dll");

    public static async Task<ProposalResult> Async(TestRepository repository, SandboxLimits? limits = null, Sandbox? sandbox = null)
    {
        var opened = repository.Open();
        var tool = new SandboxedTool(Tool, sandbox ?? new BubblewrapSandbox(), limits ?? SandboxLimits.Default);
        return await new ProposalRun(opened, tool, CopyLimits.Default).RunAsync(await opened.CurrentAsync(CancellationToken.None), null, CancellationToken.None);
    }
}
