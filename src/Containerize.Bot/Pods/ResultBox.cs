using Microsoft.AspNetCore.Http.Features;

namespace Containerize.Bot.Pods;

/// <summary>Takes what a pod sends, as it is, into a file that is read by whoever waits for it.</summary>
/// <param name="file">The file, in a folder that the pod's run has for itself.</param>
internal sealed class ResultBox(string file)
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when all of it is there, or fails when it is not.</summary>
    public Task Arrived => _arrived.Task;

    /// <summary>Takes a request.</summary>
    /// <param name="context">The request.</param>
    public async Task TakeAsync(HttpContext context)
    {
        if (context.Request.ContentLength > AnalysisResult.LargestBody)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            _arrived.TrySetException(TooLarge());
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = AnalysisResult.LargestBody;
        try
        {
            var output = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            await using (output.ConfigureAwait(false)) await context.Request.Body.CopyToAsync(output, context.RequestAborted).ConfigureAwait(false);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            _arrived.TrySetResult();
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            _arrived.TrySetException(TooLarge());
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or BadHttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            _arrived.TrySetException(new ContainerizeException(ExitCode.Unavailable, "the pod broke off while it sent what came of the analysis", "", null, e));
        }
    }

    private static ContainerizeException TooLarge() => new(ExitCode.Solution, $"the result of the analysis is refused: it has more than {AnalysisResult.LargestBody >> 20} MiB", "Name a smaller solution in bot.solutions");
}
